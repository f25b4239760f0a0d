'use server';
import { revalidatePath } from 'next/cache';
import { newApiKey } from '@/app/_api/keys';
import { type FormState, refusal, typed } from '@/app/_api/refusal';
import { api } from '@/app/_api/server';
import { newId } from '@/server/kernel/id';

/** Issues a key. Its text is in this one answer and nowhere else. */
export async function issueKey(_: FormState, form: FormData): Promise<FormState> {
  const { text, prefix, hash } = newApiKey();
  const scopes = form.getAll('scope').map(String);
  try {
    const name = String(form.get('name') ?? '');
    await (await api()).identity.issueApiKey({ keyId: newId(), name, prefix, hash, scopes });
    revalidatePath('/desk/team/keys');
    return { done: text };
  } catch (error) {
    return { values: typed(form), ...refusal(error) };
  }
}

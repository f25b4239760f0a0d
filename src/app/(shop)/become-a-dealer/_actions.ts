'use server';
import { headers } from 'next/headers';
import { type FormState, refusal, typed } from '@/app/_api/refusal';
import { api } from '@/app/_api/server';
import { allow, clientAddress, currentOrganisation, limits, lockedFor } from '@/server/identity';
import { newId } from '@/server/kernel/id';

/** Sends the application of a business; its sign-in is open at once and shows that the application waits. */
export async function applyAsDealer(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  const { orgId } = await currentOrganisation();
  const allowed = await allow(orgId, `opening:${clientAddress(await headers())}`, limits.opening);
  if (!allowed.ok) return { values, message: lockedFor(allowed.seconds) };
  const word = (name: string) => values[name]?.trim() ?? '';
  try {
    await (await api()).customers.applyAsDealer({
      customerId: newId(),
      userId: newId(),
      company: word('company'),
      taxId: word('taxId'),
      website: word('website') || null,
      email: word('email'),
      name: word('name'),
      phone: word('phone'),
      address: {
        name: word('name'),
        company: word('company') || undefined,
        street: word('street'),
        postalCode: word('postalCode'),
        city: word('city'),
        region: word('region') || undefined,
        country: word('country'),
      },
      message: word('message'),
      password: String(form.get('password') ?? ''),
    });
    return { done: word('email').toLowerCase() };
  } catch (error) {
    return { values, ...shown(refusal(error)) };
  }
}

// The contract's `address.street` is the form's `street`; a taken e-mail is said with what to do.
function shown({ fields, ...state }: FormState): FormState {
  if (!fields) return state;
  const named = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name.replace(/^address\./, ''), text]),
  );
  if (state.rejected === 'taken' && named.email)
    named.email = 'There is an account with this address already. Sign in, or use another address.';
  return { ...state, fields: named };
}

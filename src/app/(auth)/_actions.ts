'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type FormState, refusal, typed } from '@/app/_api/refusal';
import { api } from '@/app/_api/server';
import { allow, clientAddress, currentOrganisation, limits, lockedFor } from '@/server/identity';
import { askForReset } from '@/server/identity/sign-in';
import { newId } from '@/server/kernel/id';
import { Email } from '@/server/kernel/values';

/** Opens a consumer's account. */
export async function register(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  const { orgId } = await currentOrganisation();
  const allowed = await allow(orgId, `opening:${clientAddress(await headers())}`, limits.opening);
  if (!allowed.ok) return { values, message: lockedFor(allowed.seconds) };
  try {
    await (await api()).customers.register({
      customerId: newId(),
      userId: newId(),
      email: values.email ?? '',
      name: values.name ?? '',
      phone: values.phone || null,
      country: values.country ?? '',
      currency: 'EUR',
      password: String(form.get('password')),
    });
    return { done: values.email };
  } catch (error) {
    return { values, ...known(refusal(error)) };
  }
}

const known = (state: FormState): FormState =>
  state.rejected === 'taken' && state.fields?.email
    ? {
        ...state,
        fields: {
          ...state.fields,
          email: 'There is an account with this address already. Sign in, or set a new password.',
        },
      }
    : state;

/** Sends the mail with the link, if there is such an account; says the same if there is none. */
export async function forgotPassword(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  const email = Email.safeParse(values.email);
  if (!email.success)
    return { values, fields: { email: email.error.issues[0]?.message ?? 'Enter your e-mail address' } };
  const { orgId } = await currentOrganisation();
  const { locked } = await askForReset(orgId, email.data, clientAddress(await headers()));
  return locked ? { values, message: lockedFor(locked) } : { done: email.data };
}

/** Sets the new password by the mail's link. */
export async function resetPassword(_: FormState, form: FormData): Promise<FormState> {
  const { user = '', request = '', token = '' } = typed(form);
  if (form.get('password') !== form.get('repeated-password'))
    return { fields: { 'repeated-password': 'The two passwords are not the same.' } };
  try {
    await (await api()).identity.resetPassword({
      userId: user,
      requestId: request,
      token,
      password: String(form.get('password')),
    });
  } catch (error) {
    const state = refusal(error);
    return state.fields && !state.fields.password
      ? { message: 'This link is incomplete. Open it from the mail again, or ask for a new one.' }
      : state;
  }
  redirect('/sign-in?note=password');
}

/** Confirms the address by the mail's link. */
export async function verifyEmail(_: FormState, form: FormData): Promise<FormState> {
  const { user = '', request = '', token = '' } = typed(form);
  try {
    await (await api()).identity.verifyEmail({ userId: user, requestId: request, token });
    return { done: 'yes' };
  } catch (error) {
    const { message } = refusal(error);
    return { message: message ?? 'This link is incomplete. Open it from the mail again.' };
  }
}

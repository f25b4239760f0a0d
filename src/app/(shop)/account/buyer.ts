import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { homeOf } from '@/app/_api/home';
import { api, signedIn } from '@/app/_api/server';

/** Who is signed in as a consumer, with their procedures. Visitors sign in first and come back; others go to their own pages. */
export async function buyer(wanted: string) {
  const person = await signedIn();
  if (!person) redirect(`/sign-in?${new URLSearchParams({ callbackUrl: wanted })}` as Route); // a page of ours
  if (person.actor.kind !== 'consumer') redirect(homeOf[person.tier]);
  return { person, customerId: person.actor.customerId, caller: await api() };
}

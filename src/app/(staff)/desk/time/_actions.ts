'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { backToNow, lookBack } from '@/app/_api/past';
import { signedIn } from '@/app/_api/server';
import { href } from '@/app/_ui/href';

export type TimeState = { message?: string };

const ofStaff = async () => (await signedIn())?.actor.kind === 'staff';
const DESK = /^\/desk(\/[^/\\][^\\]*)?$/;

const onward = (form: FormData): never => {
  const to = String(form.get('to') ?? '');
  revalidatePath('/desk', 'layout'); // the browser must not keep pages of another time
  redirect(href(DESK.test(to) ? to : '/desk/overview'));
};

/** Shows the desk as it was at the instant that the form says. */
export async function lookAt(_: TimeState, form: FormData): Promise<TimeState> {
  if (!(await ofStaff())) return { message: 'Please sign in as a member of staff.' };
  const refused = await lookBack(String(form.get('at') ?? ''));
  return refused ? { message: refused.message } : onward(form);
}

/** Shows the desk as it was right after an event of the log. */
export async function lookAtEvent(form: FormData) {
  if (await ofStaff()) await lookBack(String(form.get('position') ?? ''));
  onward(form);
}

/** Shows the desk as it is. */
export async function now(form: FormData) {
  await backToNow();
  onward(form);
}

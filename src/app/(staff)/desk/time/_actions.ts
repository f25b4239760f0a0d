'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { backToNow, lookAtPosition, lookBack } from '@/app/_api/past';
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

/** Shows the desk as it was at the time that the form says. */
export async function lookAt(_: TimeState, form: FormData): Promise<TimeState> {
  if (!(await ofStaff())) return { message: 'Please sign in as a member of staff.' };
  const at = new Date(String(form.get('at')));
  if (Number.isNaN(at.getTime())) return { message: 'Choose a day and a time.' };
  if ((await lookBack(at)) === undefined) return { message: 'Nothing had happened yet at that time.' };
  return onward(form);
}

/** Shows the desk as it was right after an event. */
export async function lookAtEvent(form: FormData) {
  const position = Number(form.get('position'));
  if ((await ofStaff()) && Number.isSafeInteger(position) && position > 0) await lookAtPosition(position);
  onward(form);
}

/** Shows the desk as it is. */
export async function now(form: FormData) {
  await backToNow();
  onward(form);
}

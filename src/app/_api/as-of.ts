import { past } from './past';
import { signedIn } from './server';

/** What marks a file that is made while a member of staff looks at the past: a piece of its name and a line on it; undefined is now. */
export async function asOf(): Promise<{ name: string; line: string } | undefined> {
  const looking = await past();
  if (!looking?.at || (await signedIn())?.actor.kind !== 'staff') return undefined;
  const at = looking.at.toISOString();
  return {
    name: `-as-of-${at.slice(0, 10)}`,
    line: `As of ${at.slice(0, 10)} ${at.slice(11, 16)} UTC (event ${looking.position}). Made while looking at the past.`,
  };
}

import { currentTime } from '../clock';
import { type Rejection, reject } from '../rejection';
import { headOf } from './fork';
import { positionAt } from './past';

/** A moment of the past: right after an event, or an instant, at which the business was as the last event before it had left it. */
export type Moment = { position: number } | { at: Date };

/** Where in the log a moment lies; `at` is the instant that was chosen, which is what its readers call now. */
export type Found = { position: number; at?: Date };

const field = 'at';
const tooEarly = reject(
  'before-the-first-event',
  'Nothing had happened yet at that time. Choose a moment after the first event.',
  { field },
);
const tooLate = reject('not-yet', 'That moment has not come yet. Choose one before now.', { field });
const tooFar = (head: number) =>
  reject(
    'beyond-the-log',
    `That event has not happened yet: the last one is event ${head.toLocaleString('en-US')}. Choose an earlier moment.`,
    { field },
  );

/** Finds a moment in an organisation's log, or says why there is nothing to be seen. */
export async function findMoment(orgId: string, moment: Moment): Promise<Found | Rejection> {
  if ('position' in moment) {
    const head = await headOf(orgId);
    return moment.position > head ? tooFar(head) : { position: moment.position };
  }
  if (moment.at > currentTime()) return tooLate;
  const position = await positionAt(orgId, moment.at);
  return position === 0 ? tooEarly : { position, at: moment.at };
}

/** A moment as a browser keeps it: an event's position, or an instant. */
export const momentText = (moment: Moment): string =>
  'position' in moment ? String(moment.position) : moment.at.toISOString();

/** What a browser kept; undefined where it is no moment. */
export function momentOf(text: string | undefined): Moment | undefined {
  if (!text) return undefined;
  const position = Number(text);
  if (Number.isSafeInteger(position) && position > 0) return { position };
  if (!/^\d{4}-\d\d-\d\dT/.test(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : { at };
}

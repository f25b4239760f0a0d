import type { Status } from '@/app/_ui/status-badge';

type Standing = { label: string; badge: Status };
/** How a thread stands, in a word. */
export const standing: Record<string, Standing> = {
  told: { label: 'Told', badge: 'done' },
  waiting: { label: 'Waits for an answer', badge: 'waiting' },
  answered: { label: 'Answered', badge: 'done' },
  overdue: { label: 'No answer in time', badge: 'problem' },
  closed: { label: 'Closed', badge: 'stopped' },
};
export const standingOf = (status: string): Standing => standing[status] ?? { label: status, badge: 'open' };

export const kindWords: Record<string, string> = {
  request: 'asks',
  response: 'answers',
  notification: 'tells',
  note: 'noted',
  answer: 'answered',
};
export const handledWords: Record<string, string> = {
  answered: 'Dealt with: answered',
  read: 'Read',
  woken: 'Read; it looked at its duties because of it',
  'not-understood': 'The agent does not know this topic',
};

import type { AnyEvent, Json } from '@/server/kernel/event';
import { historicTime } from '@/server/kernel/history';
import { idFrom } from '@/server/kernel/id';
import type { Reacting } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { queueMail } from '../commands/queue-mail';
import type { MailTemplate } from '../contract';

export type Message = {
  template: MailTemplate;
  recipientId: string;
  to: string;
  name: string;
  variables: Record<string, Json>;
  regarding: { kind: 'order' | 'invoice' | 'customer' | 'user' | 'purchase-order'; id: string };
  /** Past this moment the mail is of no use. */
  until?: string;
  /** Not one mail per event but one for this word, such as a day. */
  onceFor?: string;
  /** Whose copy it is, when one event leads to the same mail for several people. */
  oneOf?: string;
};

const DAY = 86_400_000;

/**
 * Queues the mail that an event leads to: one per event and template. Nobody is written to about old news (a log that is followed
 * for the first time, a worker that stood for days), nor about a past that is only being replayed.
 */
export async function post(
  event: AnyEvent,
  { run }: Pick<Reacting, 'run'>,
  { until, oneOf, onceFor, ...message }: Message,
) {
  if (!message.to.includes('@')) return; // erased since
  const age = Date.now() - new Date(event.at).getTime();
  if (age > 7 * DAY) return;
  const current = historicTime() === undefined && age < 2 * DAY && (!until || new Date(until).getTime() > Date.now());
  const mailId = idFrom('mail', message.template, onceFor ?? event.id, ...(oneOf ? [oneOf] : []));
  const outcome = await run(queueMail, { ...message, mailId, deliver: current }, oneOf && `${queueMail.name} ${oneOf}`);
  if (isRejection(outcome) && outcome.rejected !== 'invalid-input') throw new Rejected(outcome);
}

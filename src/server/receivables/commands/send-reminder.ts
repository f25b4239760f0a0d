import { customer } from '@/server/customers';
import { command } from '@/server/kernel/command';
import { moneyText } from '@/server/kernel/money';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { account } from '../account-state';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { ReminderSent, SendReminder } from '../dunning-words';
import { LADDER, ladderStream } from '../ladder';
import { reminderPlan, type Wait } from '../reminder-plan';
import { gatherDebts, unappliedOf, unpaidOf } from './gather-debts';

/**
 * One letter about everything that is due one. It must be what the plan says at this moment, to the cent: each stage of an invoice
 * goes out once, whoever asks at the same time. Recipient and amounts are the house's own; the asker brings none.
 */
export const sendReminder = command({
  name: 'receivables.send-reminder',
  input: SendReminder,
  allow: mayBook,
  stream: dunning,
  id: (i) => i.customerId,
  gather: gatherDebts,
  reads: (i) => ({
    account: { stream: account, id: i.customerId },
    customer: { stream: customer, id: i.customerId },
    ladder: { stream: ladderStream, id: LADDER },
  }),
  decide: (state, input, { now, facts, reads }) => {
    const { reminderId, customerId, tone } = input;
    if (state.letters.includes(reminderId)) return [];
    const on = dayOf(now);
    const plan = reminderPlan({
      today: on,
      ladder: reads.ladder,
      class: facts.class,
      unpaid: unpaidOf(facts, reads.account),
      dunning: state,
      unappliedMinor: unappliedOf(reads.account),
    });
    if (plan.wait) return refusal(plan.wait, plan.currency);
    if (!plan.stage)
      return reject('nothing-due', 'Nothing of this customer is due a letter today.', { kind: 'conflict' });
    if (words(plan.lines) !== words(input.lines) || plan.totalMinor !== input.totalMinor)
      return reject(
        'changed',
        `What is due has changed since you looked: it is ${moneyText(plan.totalMinor, plan.currency)} on ${plan.lines.map((l) => l.number).join(', ')} now.`,
        { kind: 'conflict' },
      );
    const [newest] = facts.invoices.slice(-1);
    const known = reads.customer.known ? reads.customer : undefined;
    const email = known?.email ?? newest?.email ?? '';
    if (!email.includes('@'))
      return reject('no-address', 'There is no e-mail address of this customer any more.', { kind: 'conflict' });
    return [
      ReminderSent({
        reminderId,
        customerId,
        customerKind: facts.customerKind,
        stage: plan.stage,
        tone,
        on,
        currency: plan.currency,
        lines: plan.lines,
        unappliedMinor: plan.unappliedMinor,
        totalMinor: plan.totalMinor,
        email,
        name: known?.name ?? newest?.name ?? '',
      }),
    ];
  },
});

const words = (lines: readonly { invoiceId: string; stage: string }[]) =>
  lines
    .map((l) => `${l.invoiceId} ${l.stage}`)
    .sort()
    .join();

function refusal(wait: Wait, currency: string) {
  const conflict = { kind: 'conflict' } as const;
  switch (wait.why) {
    case 'too-soon':
      return reject(
        'too-soon',
        `They were written to within the rest days. The next letter may go on ${wait.until}.`,
        conflict,
      );
    case 'paused':
      return reject('paused', `Reminders to this customer are paused: ${wait.reason}`, conflict);
    case 'weekend':
      return reject('quiet-day', `Nobody is reminded at the weekend. The letter may go on ${wait.until}.`, conflict);
    case 'covered':
      return reject(
        'covered',
        'We hold money of theirs that covers what is due: use it for the invoices first.',
        conflict,
      );
    case 'small':
      return reject('small', `What is due is too little for a letter in ${currency}.`, conflict);
  }
}

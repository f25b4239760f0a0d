import type { Stage, Tone } from '@/server/receivables/contract';

/** What each rung of the ladder is called before a customer. */
export const headings: Record<Stage, string> = {
  friendly: 'A friendly reminder',
  first: 'Reminder',
  second: 'Second reminder',
  final: 'Final reminder',
};

type Opening = Record<Stage, (one: boolean) => string>;
const it = (one: boolean) => (one ? 'the invoice below' : 'the invoices below');

/** How a letter begins. The tone changes these words and the last ones, never an amount, a day or an account. */
export const openings: Record<Tone, Opening> = {
  warm: {
    friendly: (one) => `a small note so that nothing slips by: ${it(one)} may have got lost in a busy week.`,
    first: (one) => `we have not seen a payment for ${it(one)} yet. Perhaps it crossed with this letter.`,
    second: (one) => `we wrote to you about ${it(one)} some days ago and would be glad to hear from you.`,
    final: (one) => `we have valued working with you, and ${it(one)} still stands open after our letters.`,
  },
  plain: {
    friendly: (one) => `this is to remind you of ${it(one)}.`,
    first: (one) => `${it(one)} ${one ? 'is' : 'are'} past the due date and we have not received your payment.`,
    second: (one) => `we reminded you of ${it(one)} and have not received your payment.`,
    final: (one) => `${it(one)} ${one ? 'is' : 'are'} still open although we have written to you several times.`,
  },
  firm: {
    friendly: (one) => `please note the due date of ${it(one)}.`,
    first: (one) => `${it(one)} ${one ? 'is' : 'are'} overdue. Please pay now.`,
    second: (one) =>
      `${it(one)} ${one ? 'remains' : 'remain'} unpaid after our first reminder. We ask you to settle the amount at once.`,
    final: (one) =>
      `${it(one)} ${one ? 'remains' : 'remain'} unpaid after repeated reminders. This is our last letter about it.`,
  },
};

/** What is asked for, by rung. */
export const asks: Record<Stage, (payBy: string) => string> = {
  friendly: () => 'Please transfer the amount by the due date, or tell us when we can expect it:',
  first: (payBy) => `Please transfer the amount by ${payBy}:`,
  second: (payBy) =>
    `Please transfer the amount by ${payBy}. If you cannot pay all of it now, tell us and we will find a way:`,
  final: (payBy) =>
    `Please transfer the amount by ${payBy}. If we have not received it by then, we will consider handing the claim over and delivering only against payment in advance:`,
};

export const closings: Record<Tone, string> = {
  warm: 'Thank you, and all the best',
  plain: 'Kind regards',
  firm: 'Regards',
};

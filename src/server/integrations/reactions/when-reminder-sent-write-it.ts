import { letterhead } from '@/server/fulfillment';
import { asSystem } from '@/server/kernel/database/scope';
import { reaction } from '@/server/kernel/reaction';
import { ReminderSent } from '@/server/receivables/contract';
import { post } from '../mail/outbox';
import { reminderMail } from '../mail/templates/reminder';

const DAYS_TO_PAY = 7;

/** A reminder becomes a letter: amounts from the event, the account from the house's letterhead. */
export const whenReminderSentWriteIt = reaction({
  name: 'integrations.when-reminder-sent-write-it',
  when: (when) => [
    when(ReminderSent, async (e, context) => {
      const { stage, tone, currency, lines, unappliedMinor, totalMinor, customerKind, on } = e.data;
      const house = await asSystem(context.orgId, letterhead);
      const account = house?.iban ? { name: house.company, bank: house.bank, iban: house.iban, bic: house.bic } : null;
      const payBy = new Date(Date.parse(`${on}T00:00:00Z`) + DAYS_TO_PAY * 86_400_000).toISOString().slice(0, 10);
      const about = { stage, tone, currency, lines, unappliedMinor, totalMinor, payBy, customerKind, payTo: account };
      await post(e, context, {
        template: 'reminder',
        recipientId: e.data.customerId,
        to: e.data.email,
        name: e.data.name,
        regarding: { kind: 'customer', id: e.data.customerId },
        variables: reminderMail.of(about),
      });
    }),
  ],
});

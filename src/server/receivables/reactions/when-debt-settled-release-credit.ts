import { releaseCredit } from '@/server/customers';
import { reaction } from '@/server/kernel/reaction';
import { CreditNoteIssued, PaymentApplied } from '../contract';

// What was paid or credited no longer counts against the dealer's limit. Others hold no credit: nothing happens for them.
export const whenDebtSettledReleaseCredit = reaction({
  name: 'receivables.when-debt-settled-release-credit',
  when: (when) => [
    when(PaymentApplied, ({ data: { customerId, orderId, amountMinor } }, { run }) =>
      run(releaseCredit, { customerId, orderId, amountMinor, reason: 'paid' }),
    ),
    when(CreditNoteIssued, ({ data: { customerId, orderId, amountMinor, releasedMinor, number } }, { run }) =>
      run(releaseCredit, {
        customerId,
        orderId,
        amountMinor: amountMinor - releasedMinor,
        reason: `credited by ${number}`,
      }),
    ),
  ],
});

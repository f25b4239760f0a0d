import type { Plug } from '@/server/kernel/plug';
import { mailProjection } from './projections/mail';
import { mailWords } from './projections/mail-words';
import { whenAccountAsksWrite } from './reactions/when-account-asks-write';
import { whenBriefingWrittenMailOwners } from './reactions/when-briefing-written-mail-owners';
import { whenBudgetRunsLowTellOwner } from './reactions/when-budget-runs-low-tell-owner';
import { whenDealerDecidedTellApplicant } from './reactions/when-dealer-decided-tell-applicant';
import { whenDecisionWaitsTellDeciders } from './reactions/when-decision-waits-tell-deciders';
import { whenInvoiceIssuedSendIt } from './reactions/when-invoice-issued-send-it';
import { whenOrderMovesTellBuyer } from './reactions/when-order-moves-tell-buyer';
import { whenPurchaseOrderSentMailIt } from './reactions/when-purchase-order-sent-mail-it';
import { whenReminderSentWriteIt } from './reactions/when-reminder-sent-write-it';

export { resendMail } from './commands/resend-mail';
export { deliverMails } from './mail/follow';
export { post } from './mail/outbox';
export { postToOwners } from './mail/to-owners';
export { mail } from './state';

export const integrations: Plug = {
  name: 'integrations',
  projections: [mailProjection, mailWords],
  reactions: [
    whenOrderMovesTellBuyer,
    whenInvoiceIssuedSendIt,
    whenPurchaseOrderSentMailIt,
    whenDealerDecidedTellApplicant,
    whenAccountAsksWrite,
    whenReminderSentWriteIt,
    whenDecisionWaitsTellDeciders,
    whenBudgetRunsLowTellOwner,
    whenBriefingWrittenMailOwners,
  ],
};

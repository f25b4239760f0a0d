import { SignOutButton } from '@/app/_api/sign-out-button';
import { ButtonLink } from '@/app/_ui/button-link';
import { DateTime } from '@/app/_ui/date-time';
import { MessagePage } from '@/app/_ui/shell/message-page';

type Dealer = { status: string; company: string; appliedAt: Date; decisionNote: string | null };

/** What an applicant sees: the application waits, or was turned down and why. */
export function Waiting({ dealer }: { dealer: Dealer | null }) {
  const actions = (
    <>
      <ButtonLink href="/" variant="primary">
        To the shop
      </ButtonLink>
      <SignOutButton wide={false} />
    </>
  );
  if (dealer?.status === 'rejected')
    return (
      <MessagePage title="We cannot take you on as a dealer at this time" actions={actions}>
        <p className="whitespace-pre-line">{dealer.decisionNote}</p>
        <p className="mt-3">Something changed, or we got it wrong? Reply to our mail.</p>
      </MessagePage>
    );
  return (
    <MessagePage title="Your application is with us" actions={actions}>
      {dealer ? (
        <p>
          {dealer.company} applied on <DateTime at={dealer.appliedAt} style="date" />. We answer within two working
          days, by e-mail. Prices, ordering and terms open here as soon as it is approved.
        </p>
      ) : (
        <p>This account is not connected to a company yet. Please write to us.</p>
      )}
    </MessagePage>
  );
}

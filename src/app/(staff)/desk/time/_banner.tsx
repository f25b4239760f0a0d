import { History } from 'lucide-react';
import { ButtonLink } from '@/app/_ui/button-link';
import { DateTime } from '@/app/_ui/date-time';
import { Form } from '@/app/_ui/form';
import { Progress } from '@/app/_ui/progress';
import { SubmitButton } from '@/app/_ui/submit-button';
import { Renew } from '../events/consumers/renew';
import { now } from './_actions';
import { BackTo } from './_here';

const BackToNow = () => (
  <Form action={now}>
    <BackTo />
    <SubmitButton variant="secondary" size="sm">
      Back to now
    </SubmitButton>
  </Form>
);

/** Over every page of the past: when it is, that nothing can be changed, the way to another moment and the way back. */
export const PastBanner = ({ at, position }: { at?: Date; position: number }) => (
  <div
    role="status"
    className="sticky top-13 z-20 flex flex-wrap items-center gap-x-3 gap-y-1 border-caution border-y-2 bg-caution-soft px-4 py-2 text-sm md:px-6"
  >
    <History aria-hidden="true" className="size-4 shrink-0 text-caution" />
    <p className="min-w-0 flex-1">
      <strong className="font-medium">
        This is the past: {at && <DateTime at={at.toISOString()} style="second" />}
      </strong>{' '}
      <span className="text-muted">
        as of event <span className="figures">{position.toLocaleString('en-US')}</span>. Look at anything; nothing can
        be changed.
      </span>
    </p>
    <OtherMoments />
  </div>
);

const OtherMoments = () => (
  <div className="flex flex-wrap gap-2">
    <ButtonLink href="/desk/time" variant="secondary" size="sm">
      Another moment
    </ButtonLink>
    <BackToNow />
  </div>
);

/** Where the moment asked for cannot be shown: why, and that these pages are of now. */
export const NoPast = ({ reason }: { reason: string }) => (
  <div
    role="status"
    className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-sunken px-4 py-2 text-sm md:px-6"
  >
    <History aria-hidden="true" className="size-4 shrink-0 text-muted" />
    <p className="min-w-0 flex-1">
      <strong className="font-medium">You see now, not the past.</strong> {reason}
    </p>
    <OtherMoments />
  </div>
);

/** While the past is being prepared. */
export const Preparing = ({ share, error }: { share: number; error: string | null }) => (
  <div className="mx-auto grid max-w-md gap-4 py-16">
    <h1 className="text-lg">{error ? 'The past could not be prepared' : 'Preparing the past'}</h1>
    {error ? (
      <p className="text-muted text-sm">{error}. Nothing was changed; go back to now, or try another moment.</p>
    ) : (
      <>
        <Progress value={share} label="Events replayed" />
        <p className="text-muted text-sm">
          The log is replayed up to the moment you chose, beside the tables in use. This page continues by itself.
        </p>
        <Renew seconds={1} />
      </>
    )}
    <BackToNow />
  </div>
);

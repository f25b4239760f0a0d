import { History } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { DateTime } from '@/app/_ui/date-time';
import { Form } from '@/app/_ui/form';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { SubmitButton } from '@/app/_ui/submit-button';
import { lookAtEvent } from '../../../time/_actions';
import { actorLabel, type Names, shortId } from '../../words';
import { Changes } from './changes';

type Version = Outputs['eventLog']['history']['versions'][number];
type Props = { versions: Version[]; currency: string; names: Names; looking: boolean };

const LookAt = ({ position }: { position: number }) => (
  <Form action={lookAtEvent}>
    <input type="hidden" name="position" value={position} />
    <SubmitButton variant="ghost" size="sm">
      <History aria-hidden="true" /> The desk then
    </SubmitButton>
  </Form>
);

/** Versions of one thing, each on its own sheet. */
export const Versions = ({ versions, currency, names, looking }: Props) => (
  <ol className="grid gap-3">
    {versions.map((v) => (
      <li key={v.id} className="rounded-lg border border-line bg-surface">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-2 text-dense">
          <span className="figures w-8 text-muted">v{v.version}</span>
          <Link href={href(`/desk/events/${v.id}`)} className="figures font-medium hover:underline">
            {v.type}
          </Link>
          <span className="text-muted">{actorLabel(v.by, names)}</span>
          <span className="ml-auto flex items-center gap-3">
            <DateTime at={v.at} style="second" className="figures text-muted" />
            {!looking && <LookAt position={v.position} />}
          </span>
        </div>
        <div className="grid gap-2 px-4 py-3 text-dense">
          {v.reason && <p>“{v.reason}”</p>}
          {v.cause && (
            <p className="text-muted">
              Caused by{' '}
              <Link href={href(`/desk/events/${v.cause.id}`)} className="figures underline underline-offset-2">
                {v.cause.type}
              </Link>{' '}
              of <span className="figures">{shortId(v.cause.streamId)}</span>
            </p>
          )}
          <Changes changes={v.changes} currency={currency} />
        </div>
      </li>
    ))}
  </ol>
);

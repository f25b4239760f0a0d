import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { actorLabel, type Names, shortId } from '../words';

type Props = { event: Outputs['eventLog']['get']['event']; names: Names };
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const Narrow = ({ name, value, children }: { name: string; value: string; children: string }) => (
  <Link
    href={href(`/desk/events?${new URLSearchParams({ [name]: value })}`)}
    className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
  >
    {children}
  </Link>
);

/** Who, when, where and by which command; each leads to the stream narrowed to it. */
export function EventFacts({ event, names }: Props) {
  const correlation = text(event.meta.correlationId);
  const approvedBy = text(event.meta.approvedBy);
  const decision = text(event.meta.decisionId);
  return (
    <Panel title="Facts" actions={<CopyButton text={event.id} label="Copy the event's id" />}>
      <DataList
        facts={[
          {
            label: 'Type',
            value: (
              <Link
                href={href(`/desk/events/catalogue/${event.type}`)}
                className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
              >
                {event.type}
              </Link>
            ),
            figures: true,
          },
          { label: 'When', value: <DateTime at={event.at} style="second" />, figures: true },
          {
            label: 'Who',
            value: (
              <Narrow name="by" value={event.by}>
                {actorLabel(event.by, names)}
              </Narrow>
            ),
          },
          { label: 'Approved by', value: approvedBy && actorLabel(approvedBy, names) },
          {
            label: 'Decision',
            value: decision && <Link href={href(`/desk/inbox?id=${decision}`)}>{shortId(decision)}</Link>,
          },
          { label: 'Command', value: text(event.meta.command), figures: true },
          {
            label: 'Stream',
            value: (
              <Link
                href={href(`/desk/events/streams/${encodeURIComponent(event.streamId)}`)}
                className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
              >
                {shortId(event.streamId)}
              </Link>
            ),
            figures: true,
          },
          { label: 'Version', value: event.version, figures: true },
          { label: 'Position', value: event.position, figures: true },
          {
            label: 'Request',
            value: correlation && (
              <Narrow name="correlationId" value={correlation}>
                {shortId(correlation)}
              </Narrow>
            ),
            figures: true,
          },
          { label: 'Agent run', value: text(event.meta.runId) && shortId(String(event.meta.runId)), figures: true },
        ]}
      />
    </Panel>
  );
}

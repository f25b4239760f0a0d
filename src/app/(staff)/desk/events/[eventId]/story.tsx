import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { cn } from '@/app/_ui/cn';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { actorLabel, type Names, shortId } from '../words';

type StoryRecord = Outputs['eventLog']['get'];
type Brief = StoryRecord['causes'][number];

const Line = ({ event, names, here }: { event: Brief; names: Names; here?: boolean }) => (
  <Link
    href={href(`/desk/events/${event.id}`)}
    aria-current={here ? 'true' : undefined}
    className={cn(
      'flex min-h-8 flex-wrap items-center gap-x-3 rounded-md px-2 py-1 hover:bg-sunken/60',
      here && 'bg-brand-soft',
    )}
  >
    <span className="figures font-medium">{event.type}</span>
    <span className="figures text-muted">{shortId(event.streamId)}</span>
    <span className="ml-auto flex gap-3 text-muted">
      <span className="max-sm:hidden">{actorLabel(event.by, names)}</span>
      <DateTime at={event.at} style="second" className="figures" />
    </span>
  </Link>
);

const List = ({ events, names, none }: { events: Brief[]; names: Names; none: string }) =>
  events.length === 0 ? (
    <p className="px-2 text-muted">{none}</p>
  ) : (
    <ol>
      {events.map((event) => (
        <li key={event.id}>
          <Line event={event} names={names} />
        </li>
      ))}
    </ol>
  );

/** Before, after, and everything that one request led to. */
export function Story({ record, names }: { record: StoryRecord; names: Names }) {
  const { event, causes, consequences, story, more } = record;
  return (
    <>
      <Panel title="What caused it" className="text-dense">
        <List
          events={causes}
          names={names}
          none={`Nothing before it: ${actorLabel(event.by, names)} did this directly.`}
        />
      </Panel>
      <Panel title="What it caused" className="text-dense">
        <List events={consequences} names={names} none="Nothing followed from this event." />
      </Panel>
      <Panel
        title="The whole request"
        description="Events of one command stand side by side; what reacted to one stands below it."
        footer={more && 'There are more: the newest 500 are shown.'}
        className="text-dense"
      >
        <ol>
          {story.map(({ depth, ...each }) => (
            <li key={each.id} style={{ paddingLeft: `${Math.min(depth, 8) * 1.25}rem` }}>
              <Line event={each} names={names} here={each.id === event.id} />
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}

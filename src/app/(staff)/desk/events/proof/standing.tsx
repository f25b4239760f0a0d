import type { Outputs } from '@/app/_api/client';
import { Badge } from '@/app/_ui/badge';
import { Panel } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';

type Seals = Outputs['eventLog']['seals'];
const count = (n: number) => n.toLocaleString('en-GB');

/** How far the log is sealed, and the root that stands for all of it. */
export function Standing({ seals: { standing, head, unsealed } }: { seals: Seals }) {
  if (!standing)
    return (
      <Panel title="Sealed so far">
        <p className="text-muted text-sm">Nothing yet. The worker seals the log each second while it runs.</p>
      </Panel>
    );
  const published = `${standing.seals}:${standing.root}`;
  return (
    <Panel
      title="Sealed so far"
      actions={<CopyButton text={published} label="Copy the root" />}
      footer="Hand the root to somebody outside: an auditor, a notary, a mailbox. With it they can tell at any time whether the log is still the same."
    >
      <DataList
        facts={[
          { label: 'Last seal', value: <DateTime at={standing.sealedAt} style="second" />, figures: true },
          { label: 'Events sealed', value: `${count(standing.sealedTo)} of ${count(head)}`, figures: true },
          {
            label: 'Not sealed yet',
            value:
              unsealed === 0 ? (
                <Badge tone="positive">None</Badge>
              ) : (
                <Badge tone={unsealed > 5000 ? 'caution' : 'neutral'}>{count(unsealed)}</Badge>
              ),
          },
          { label: 'Blocks', value: count(standing.seals), figures: true },
          { label: 'Root', value: <span className="break-all">{published}</span>, figures: true },
        ]}
      />
    </Panel>
  );
}

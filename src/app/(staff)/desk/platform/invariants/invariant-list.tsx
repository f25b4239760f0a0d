import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { Offenders } from './offenders';
import { RepairButton } from './repair-button';
import { Repairs } from './repairs';

export type Promised = Outputs['platform']['invariants'][number];

/** The promises by the part of the house they belong to, each with its last check. */
export function InvariantList({ board }: { board: Promised[] }) {
  const areas = [...new Set(board.map((it) => it.area))];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {areas.map((area) => (
        <Panel key={area} title={area} flush>
          <ul className="divide-y divide-line">
            {board
              .filter((it) => it.area === area)
              .map((it) => (
                <Entry key={it.name} it={it} />
              ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function Entry({ it }: { it: Promised }) {
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-72 text-sm">{it.promise}</p>
        <State it={it} />
      </div>
      <p className="flex flex-wrap gap-x-3 text-muted text-xs">
        <span className="figures">{it.name}</span>
        {it.checkedAt && (
          <span>
            {it.checked.toLocaleString('en-US')} checked, <RelativeTime at={it.checkedAt} />, {it.ms} ms
          </span>
        )}
        {it.since && (
          <span>
            {it.state === 'broken' ? 'broken' : 'holds'} since <RelativeTime at={it.since} />
          </span>
        )}
      </p>
      {it.state === 'broken' && (
        <div className="grid gap-2 rounded-md bg-raised p-3">
          <Offenders it={it} />
          <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
            <p className="min-w-0 flex-1 basis-60">{it.advice}</p>
            {it.rebuild.length > 0 && <RepairButton projections={it.rebuild} />}
          </div>
          <Repairs repairs={it.repairs} />
        </div>
      )}
    </li>
  );
}

function State({ it }: { it: Promised }) {
  if (it.state === null) return <StatusBadge status="draft">Not checked yet</StatusBadge>;
  if (it.state === 'holds') return <StatusBadge status="done">Holds</StatusBadge>;
  return (
    <StatusBadge status="problem">
      {it.broken.toLocaleString('en-US')} {it.broken === 1 ? 'row breaks it' : 'rows break it'}
    </StatusBadge>
  );
}

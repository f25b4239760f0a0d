import { Pin } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { Tooltip } from '@/app/_ui/tooltip';
import type { QueueRow } from './fulfilment-words';

/** Why an order stands where it stands: hours that are left, everything counted, and each thing that counts. */
export function PlaceCell({ standing }: { standing: QueueRow['standing'] }) {
  const parts = standing.parts.map((p) => `${p.what} ${p.hours} h`);
  const why = parts.length > 0 ? `Ahead: ${parts.join(', ')}` : 'By its day only';
  return (
    // Above the row's link, so that it can be pointed at; not the cell, whose edge would lie over the outline of the row.
    <span className="relative z-[1] flex w-fit items-center gap-2 whitespace-nowrap">
      {standing.pinned ? (
        <Tooltip content={`Put first: ${standing.pinned.reason}`}>
          <span>
            <Badge tone="brand" icon={<Pin />}>
              first<span className="sr-only">: {standing.pinned.reason}</span>
            </Badge>
          </span>
        </Tooltip>
      ) : (
        <Tooltip content={why}>
          <span className="tabular-nums">
            {standing.hoursLeft} h<span className="sr-only">. {why}</span>
          </span>
        </Tooltip>
      )}
      {standing.batchId && <Badge>in a batch</Badge>}
    </span>
  );
}

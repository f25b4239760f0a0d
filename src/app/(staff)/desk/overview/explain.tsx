'use client';
import { Info } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { formatNumber } from '@/app/_ui/format/number';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Popover } from '@/app/_ui/popover';
import type { Figures, TileData } from './tile';

type Props = Pick<TileData, 'label' | 'how' | 'parts'> & { asOf: Figures['asOf']; log: boolean };

/** How a number is computed, what it is made of, and how much of the log it has seen. */
export function Explain({ label, how, parts, asOf, log }: Props) {
  const position = `event ${formatNumber(asOf.figures, { digits: 0 })}`;
  return (
    <Popover
      align="end"
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`How “${label}” is computed`} className="text-muted">
          <Info />
        </Button>
      }
    >
      <p className="font-medium">{label}</p>
      <p className="mt-1 text-dense text-muted">{how}</p>
      <DataList className="mt-2 text-dense" facts={parts.map((part) => ({ ...part, figures: true }))} />
      <p className="mt-2 border-line border-t pt-2 text-muted text-xs">
        As of{' '}
        {log ? (
          <Link href={href('/desk/events')} className="underline underline-offset-2">
            {position}
          </Link>
        ) : (
          position
        )}
        {asOf.at && (
          <>
            {' '}
            of <DateTime at={asOf.at} />
          </>
        )}
        {asOf.figures < asOf.position &&
          `; ${formatNumber(asOf.position - asOf.figures, { digits: 0 })} are on their way`}
        . Days are UTC.
      </p>
    </Popover>
  );
}

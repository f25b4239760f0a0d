import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { type namesOf, who } from '../../_who';
import { Day } from '../_parts/day';
import { amountOf } from '../_parts/words';

type Props = { order: Outputs['procurement']['order']; names: ReturnType<typeof namesOf> };

/** Each delivery: when, with which note, what was taken in and what went back. */
export function Receipts({ order, names }: Props) {
  const line = (lineId: string) => order.lines.find((l) => l.lineId === lineId);
  return (
    <Panel title={order.receipts.length === 1 ? '1 delivery' : `${order.receipts.length} deliveries`}>
      <ul className="grid gap-4 text-sm">
        {order.receipts.map((r) => (
          <li key={r.receiptId} className="grid gap-1">
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">
                <Day day={r.receivedOn} />{' '}
                {r.deliveryNote && <span className="figures text-muted">{r.deliveryNote}</span>}
              </span>
              <span className="text-muted">{who(r.by, names, 'Staff')}</span>
            </span>
            <ul className="grid gap-0.5">
              {r.lines.map((l) => (
                <li key={l.lineId} className="flex flex-wrap justify-between gap-x-4">
                  <span>
                    <span className="figures">{line(l.lineId)?.sku}</span> {line(l.lineId)?.description}
                  </span>
                  <span className="figures">
                    {amountOf(l.accepted, line(l.lineId)?.unit ?? 'piece')}
                    {l.rejected > 0 && (
                      <span className="text-negative">
                        {' '}
                        · {l.rejected} rejected: {l.reason}
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

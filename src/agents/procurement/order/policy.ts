import { counted } from '@/server/kernel/counted';
import { idFrom } from '@/server/kernel/id';
import type { Draft } from '../../runtime/agent';
import { coverDays } from '../replenishment';
import type { Snapshot } from '../snapshot';
import { type Plan, plan } from './plan';
import { isUrgent } from './worth';

export const POLICY_VERSION = 'procurement-order-1';

/** The deterministic twin: one joint order when something has come down to its reorder point. Pure. */
export function policy(s: Snapshot): Draft | null {
  if (!s.active || !s.approved || s.lines.length === 0) return null;
  const planned = plan(s);
  if (!planned || planned.lines.length === 0) return null;
  return draftOf(s, planned, rationaleOf(planned), planned.lines.every((l) => l.level.by !== 'set') ? 0.85 : 0.6);
}

/** A plan as the order to place. Its id is that of the next order to this supplier: placed once, whoever drafts it again. */
export function draftOf(s: Snapshot, planned: Plan, rationale: string, confidence: number): Draft {
  const purchaseOrderId = idFrom('purchase-order', s.id, String(s.orders));
  return {
    arguments: {
      purchaseOrderId,
      supplierId: s.id,
      lines: planned.lines.map(({ line: { itemId, kind }, quantity }) => ({
        lineId: idFrom('purchase-order-line', purchaseOrderId, itemId),
        kind,
        itemId,
        quantity,
      })),
      note: '',
      byMail: s.hasContact,
      belowMinimum: planned.belowMinimum,
    },
    rationale,
    confidence,
  };
}

function rationaleOf(planned: Plan): string {
  const due = planned.lines.filter((l) => l.due);
  const first = [...due].sort((a, b) => coverDays(a.line) - coverDays(b.line))[0] ?? planned.lines[0]!;
  const cover = coverDays(first.line);
  const lasts = Number.isFinite(cover) ? `lasts ${counted(Math.floor(cover), 'day')}` : 'is below what people set';
  const others = planned.lines.length - due.length;
  return [
    isUrgent(planned) ? 'It will run out before goods can arrive.' : 'It is time to order.',
    `${first.line.sku} ${lasts}; delivery takes ${Math.round(first.line.leadTimeDays)}.`,
    ...(others > 0 ? [`${others} more ${others === 1 ? 'item comes' : 'items come'} along in the same delivery.`] : []),
  ].join(' ');
}

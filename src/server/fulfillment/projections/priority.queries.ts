import { db } from '@/server/kernel/database/pools';
import { type Part, priority, type RankFacts } from '../rank';
import type { FulfilmentRow } from './fulfilment';

/** Where an order stands in the queue and why, as the house sees it. */
export type Standing = {
  shipBy: string;
  hoursLeft: number;
  parts: Part[];
  pinned: { at: string; by: string; reason: string } | null;
  batchId: string | null;
  tier: string | null;
  netMinor: number | null;
  marginMinor: number | null;
  currency: string;
};

/** The standing of these orders at a moment; one query whatever their number. */
export async function standings(rows: readonly FulfilmentRow[], now: Date): Promise<Map<string, Standing>> {
  const known = await db.fulfilmentPriority.findMany({ where: { orderId: { in: rows.map((r) => r.orderId) } } });
  const byOrder = new Map(known.map((k) => [k.orderId, k]));
  return new Map(
    rows.map((row) => {
      const k = byOrder.get(row.orderId);
      const shipBy = k?.shipBy?.toISOString().slice(0, 10);
      const [netMinor, marginMinor] = [k?.netMinor, k?.marginMinor].map((n) => (n == null ? null : Number(n)));
      const standing = shipBy && {
        shipBy,
        tier: k!.tier as NonNullable<RankFacts['standing']>['tier'], // written by the projection only, from the event's own words
        netMinor: netMinor ?? 0,
        marginMinor: marginMinor ?? null,
        currency: k!.currency!,
      };
      return [
        row.orderId,
        {
          ...priority({ ...row, standing: standing || undefined }, row.queuedAt, now),
          shipBy: shipBy ?? row.promisedOn,
          pinned: k?.pinnedAt ? { at: k.pinnedAt.toISOString(), by: k.pinnedBy!, reason: k.pinReason! } : null,
          batchId: k?.batchId ?? null,
          tier: k?.tier ?? null,
          netMinor: netMinor ?? null,
          marginMinor: marginMinor ?? null,
          currency: k?.currency ?? 'EUR',
        },
      ];
    }),
  );
}

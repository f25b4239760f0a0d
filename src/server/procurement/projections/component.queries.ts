import { z } from 'zod';
import { readPool } from '@/server/kernel/database/pools';
import { Id } from '@/server/kernel/values';
import { componentKinds } from '../contract';
import type { ComponentRow } from './component';
import { INCOMING } from './incoming';

/** A component with what is on its way. `position` = on hand + on order: what reordering is decided by. */
export type ComponentShown = ComponentRow & {
  supplierName: string | null;
  onOrder: number;
  nextOn: string | null;
  position: number;
  toReorder: boolean;
};

export const componentViews = ['all', 'reorder', 'out', 'on-order'] as const;
export const ListComponents = z.object({
  view: z.enum(componentViews).default('all'),
  kind: z.enum(componentKinds).optional(),
  supplierId: Id.optional(),
  /** Part of a SKU or name. */
  search: z.string().trim().max(80).optional(),
  /** SKU of the last one of the page before. */
  cursor: z.string().max(40).optional(),
  limit: z.int().min(1).max(500).default(50),
});

// A sum over open orders: their lines are JSON, so it is SQL.
const SELECT = `select c."componentId", c.sku, c.name, c.kind, c.unit, c."supplierId", c.bin, c.notes, c."onHand", c."reorderPoint",
  c."reorderQuantity", c."standardCostMinor", c.currency, c."lastReceivedAt", c."addedAt", c."changedAt", s.name as "supplierName",
  coalesce(i.quantity, 0) as "onOrder", i."nextOn"
  from component c left join supplier s on s."orgId" = c."orgId" and s."supplierId" = c."supplierId"
  left join (${INCOMING}) i on i."itemId" = c."componentId"`;

const views = {
  all: 'true',
  reorder: 'c."onHand" + coalesce(i.quantity, 0) <= c."reorderPoint"',
  out: 'c."onHand" = 0',
  'on-order': 'i.quantity > 0',
};

type Raw = Omit<ComponentShown, 'position' | 'toReorder'> & {
  lastReceivedAt: Date | null;
  addedAt: Date;
  changedAt: Date;
};
function read(row: Raw): ComponentShown {
  const onOrder = Number(row.onOrder);
  const position = row.onHand + onOrder;
  return {
    ...row,
    standardCostMinor: Number(row.standardCostMinor),
    onOrder,
    position,
    toReorder: position <= row.reorderPoint,
    lastReceivedAt: row.lastReceivedAt?.toISOString() ?? null,
    addedAt: row.addedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

/** Components by SKU, a page at a time. */
export async function componentPage({
  view,
  kind,
  supplierId,
  search,
  cursor,
  limit,
}: z.output<typeof ListComponents>) {
  const words = (search ?? '').split(/\s+/).filter(Boolean).slice(0, 6);
  const { rows } = await readPool().query<Raw>({
    text: `${SELECT} where ${views[view]} and ($1::text is null or c.kind = $1) and ($2::uuid is null or c."supplierId" = $2)
      and ($3::text is null or c.sku > $3) and not exists (select from unnest($4::text[]) w where position(lower(w) in lower(c.sku || ' ' || c.name)) = 0)
      order by c.sku limit $5`,
    values: [kind ?? null, supplierId ?? null, cursor ?? null, words, limit + 1],
  });
  const page = rows.slice(0, limit).map(read);
  return { rows: page, next: rows.length > limit ? page.at(-1)!.sku : null };
}

/** Some components, or none where they are unknown. */
export async function componentsByIds(ids: readonly string[]): Promise<ComponentShown[]> {
  const { rows } = await readPool().query<Raw>({
    text: `${SELECT} where c."componentId" = any($1::uuid[]) order by c.sku`,
    values: [[...ids]],
  });
  return rows.map(read);
}

export const componentById = async (id: string) => (await componentsByIds([id]))[0] ?? null;

/** How many components have to be ordered: what is there and on its way does not exceed the reorder point. */
export async function toReorderCount(): Promise<number> {
  const { rows } = await readPool().query<{ count: number }>(
    `select count(*)::int as count from component c left join (${INCOMING}) i on i."itemId" = c."componentId" where ${views.reorder}`,
  );
  return rows[0]!.count;
}

/** What all components are worth at standard cost, per currency (one, unless the organisation changed its own). */
export async function componentValue() {
  const { rows } = await readPool().query<{ currency: string; minor: string }>(
    `select currency, sum("onHand" * "standardCostMinor") as minor from component group by currency order by 2 desc, 1`,
  );
  return rows.map(({ currency, minor }) => ({ currency, minor: Number(minor) }));
}

export const Ledger = z.object({
  componentId: Id,
  cursor: z.int().positive().optional(),
  limit: z.int().min(1).max(200).default(50),
});
/** A component's ledger, newest first, each line with the stock after it. */
export async function componentLedger({ componentId, cursor, limit }: z.output<typeof Ledger>) {
  const { rows } = await readPool().query<LedgerLine & { position: string; at: Date; balance: string }>({
    text: `select * from (select id, position, kind, delta, short, "purchaseOrderId", "orderId", note, by, at, sum(delta) over (order by position) as balance
      from component_movement where "componentId" = $1) m where ($2::bigint is null or position < $2) order by position desc limit $3`,
    values: [componentId, cursor ?? null, limit + 1],
  });
  const page: LedgerLine[] = rows
    .slice(0, limit)
    .map((row) => ({ ...row, position: Number(row.position), balance: Number(row.balance), at: row.at.toISOString() }));
  return { rows: page, next: rows.length > limit ? page.at(-1)!.position : null };
}
export type LedgerLine = {
  id: string;
  position: number;
  kind: 'received' | 'adjusted' | 'counted' | 'consumed';
  delta: number;
  short: number;
  balance: number;
  purchaseOrderId: string | null;
  orderId: string | null;
  note: string;
  by: string;
  at: string;
};

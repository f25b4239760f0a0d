import type { Invariant } from './invariant';

const moves = [
  'stock.received',
  'stock.adjusted',
  'stock.counted',
  'stock.reserved',
  'stock.released',
  'stock.issued',
  'stock.returned',
];

/** What goods must add up to. */
export const goods: readonly Invariant[] = [
  {
    name: 'goods.stock-is-ledger',
    area: 'Goods',
    promise: 'Units in = units out + units there, for every product and place.',
    of: 'product',
    moved: { types: moves, key: 'productId' },
    judged: `select s."productId"::text as id, coalesce(p.sku, s."productId"::text) as label,
        s."onHand" = m.hand and s.reserved = m.reserved and s.available = s."onHand" - s.reserved as ok,
        format('on hand %s (ledger %s), reserved %s (ledger %s) at %s', s."onHand", m.hand, s.reserved, m.reserved, s.location) as fact
      from stock_level s left join product p on p."orgId" = s."orgId" and p.id = s."productId",
        lateral (select coalesce(sum("onHandDelta"), 0) as hand, coalesce(sum("reservedDelta"), 0) as reserved from stock_movement m
          where m."orgId" = s."orgId" and m."productId" = s."productId" and m.location = s.location) m
      where ($1::text[] is null or s."productId" = any($1::uuid[]))`,
    rebuild: ['inventory.stock-level', 'inventory.stock-movement'],
    advice: 'Rebuild stock from the log. If the shelf differs, count it and enter the count.',
  },
  {
    name: 'goods.reserved-is-there',
    area: 'Goods',
    promise: 'Never more is promised to customers than lies on the shelf.',
    of: 'product',
    moved: { types: moves, key: 'productId' },
    judged: `select s."productId"::text as id, coalesce(p.sku, s."productId"::text) as label,
        s.reserved between 0 and greatest(s."onHand", 0) as ok, format('reserved %s of %s at %s', s.reserved, s."onHand", s.location) as fact
      from stock_level s left join product p on p."orgId" = s."orgId" and p.id = s."productId"
      where ($1::text[] is null or s."productId" = any($1::uuid[]))`,
    advice:
      'A count or an adjustment found less than was promised: receive goods, or cancel or ship later what cannot leave.',
  },
  {
    name: 'goods.orders-let-go',
    area: 'Goods',
    promise: 'An order that left or was cancelled holds nothing back on the shelf.',
    of: 'order',
    moved: {
      types: ['stock.reserved', 'stock.released', 'stock.issued', 'order.shipped', 'order.cancelled'],
      key: 'orderId',
    },
    judged: `select o.id::text as id, o.number as label, m.reserved = 0 as ok, format('%s, holds %s', o.status, m.reserved) as fact
      from sales_order o, lateral (select coalesce(sum("reservedDelta"), 0) as reserved from stock_movement m where m."orgId" = o."orgId" and m."orderId" = o.id) m
      where o.status in ('shipped', 'delivered', 'cancelled') and ($1::text[] is null or o.id = any($1::uuid[]))`,
    rebuild: ['inventory.stock-movement'],
    advice: 'Give back what the order holds; if the log says that it holds nothing, rebuild the stock.',
  },
  {
    name: 'goods.component-is-ledger',
    area: 'Goods',
    promise: 'Units in = units out + units there, for every component.',
    of: 'component',
    moved: {
      types: ['component.added', 'component.received', 'component.adjusted', 'component.counted', 'component.consumed'],
      key: 'componentId',
    },
    judged: `select c."componentId"::text as id, c.sku as label, c."onHand" = m.hand as ok, format('on hand %s, ledger %s', c."onHand", m.hand) as fact
      from component c, lateral (select coalesce(sum(delta), 0) as hand from component_movement m where m."orgId" = c."orgId" and m."componentId" = c."componentId") m
      where ($1::text[] is null or c."componentId" = any($1::uuid[]))`,
    rebuild: ['procurement.component', 'procurement.component-movement'],
    advice: 'Rebuild components from the log. If the shelf differs, count it and enter the count.',
  },
];

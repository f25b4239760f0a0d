import type { z } from 'zod';
import { organisationById } from '@/server/identity';
import { db } from '@/server/kernel/database/pools';
import { historicTime } from '@/server/kernel/history';
import { MOST_MINOR, moneyText } from '@/server/kernel/money';
import { type Rejection, reject } from '@/server/kernel/rejection';
import type { DraftPurchaseOrder, PurchaseOrderContent, PurchaseOrderLine } from '../contract';
import { dayOf, plusDays } from '../days';
import { freightFor, inBase, priceAt } from '../price';
import { rateOn } from '../projections/exchange-rate';
import { pricesOn } from '../projections/price-list';
import { itemsOf } from './items';
import { unknownSupplier } from './refusals';

type Draft = Omit<z.output<typeof DraftPurchaseOrder>, 'purchaseOrderId'>;
type Line = Draft['lines'][number];
type Known = {
  items: Awaited<ReturnType<typeof itemsOf>>;
  prices: Awaited<ReturnType<typeof pricesOn>>;
  currency: string;
};

/** A draft with names, prices of the day, freight, sums and the rate filled in, or why it cannot be one. */
export async function orderContent(
  draft: Draft,
  orgId: string,
): Promise<{ supplierName: string; content: PurchaseOrderContent } | Rejection> {
  const today = dayOf(historicTime() ?? new Date());
  const itemIds = draft.lines.map((l) => l.itemId);
  const [supplier, organisation, items, prices] = await Promise.all([
    db.supplier.findFirst({ where: { supplierId: draft.supplierId } }),
    organisationById(orgId),
    itemsOf(draft.lines.map(({ kind, itemId }) => ({ kind, id: itemId }))),
    pricesOn({ itemIds, supplierId: draft.supplierId, on: today }),
  ]);
  if (!supplier) return unknownSupplier();
  if (new Set(itemIds).size < itemIds.length || new Set(draft.lines.map((l) => l.lineId)).size < itemIds.length)
    return reject('item-twice', 'Something is on the order twice: put it on one line.', { field: 'lines' });
  const { currency } = supplier;
  const baseCurrency = organisation?.currency ?? 'EUR';
  const rate = await rateOn(currency, baseCurrency, today);
  if (!rate)
    return reject('no-rate', `There is no exchange rate for ${currency} yet. Enter one first.`, { kind: 'conflict' });
  const lines: PurchaseOrderLine[] = [];
  for (const [index, wanted] of draft.lines.entries()) {
    const line = priced(wanted, index, { items, prices, currency });
    if ('rejected' in line) return line;
    lines.push(line);
  }
  const goodsMinor = lines.reduce((sum, l) => sum + l.totalMinor, 0);
  const charges = {
    freightMinor: Number(supplier.freightMinor),
    freeFreightFromMinor: Number(supplier.freeFreightFromMinor),
  };
  const freightMinor = draft.freightMinor ?? freightFor(goodsMinor, charges);
  const totalMinor = goodsMinor + freightMinor;
  const baseTotalMinor = inBase(totalMinor, currency, baseCurrency, rate.rate);
  if (Math.max(totalMinor, baseTotalMinor) > MOST_MINOR)
    return reject('too-large', `One order can come to ${moneyText(MOST_MINOR, baseCurrency)} at most.`, {
      field: 'lines',
    });
  const days = itemIds.map((id) => prices.find((p) => p.itemId === id)?.leadTimeDays ?? supplier.leadTimeDays);
  return {
    supplierName: supplier.name,
    content: {
      lines,
      goodsMinor,
      freightMinor,
      totalMinor,
      currency,
      baseCurrency,
      baseTotalMinor,
      rate: rate.rate,
      rateOn: rate.on,
      expectedOn: draft.expectedOn ?? plusDays(today, Math.max(...days)),
      note: draft.note,
    },
  };
}

/** One line at the price a person agreed, or at the list's: then within its smallest quantity and multiple. */
function priced(line: Line, index: number, { items, prices, currency }: Known): PurchaseOrderLine | Rejection {
  const { lineId, kind, itemId, quantity } = line;
  const item = items.get(itemId);
  if (!item || item.kind !== kind)
    return reject('unknown-item', 'There is no such component or product.', { field: `lines.${index}.itemId` });
  const list = prices.find((p) => p.itemId === itemId && p.currency === currency);
  if (line.unitPriceMinor === undefined) {
    if (!list)
      return reject('no-price', `This supplier has no price for ${item.sku}. Enter what was agreed.`, {
        field: `lines.${index}.unitPriceMinor`,
      });
    const least = list.breaks[0]!;
    if (quantity < least.fromQuantity)
      return reject('below-lot', `They sell ${item.sku} from ${least.fromQuantity} on.`, {
        field: `lines.${index}.quantity`,
        details: { least: least.fromQuantity, price: moneyText(least.unitPriceMinor, currency) },
      });
    if (quantity % list.orderMultiple !== 0)
      return reject('not-a-multiple', `They sell ${item.sku} in multiples of ${list.orderMultiple}.`, {
        field: `lines.${index}.quantity`,
      });
  }
  const unitPriceMinor = line.unitPriceMinor ?? priceAt(list?.breaks ?? [], quantity)!;
  const { sku, name: description, unit } = item;
  const totalMinor = quantity * unitPriceMinor;
  if (totalMinor > MOST_MINOR)
    return reject('too-large', `One line can come to ${moneyText(MOST_MINOR, currency)} at most.`, {
      field: `lines.${index}.quantity`,
    });
  const supplierSku = list?.supplierSku ?? '';
  return { lineId, kind, itemId, sku, supplierSku, description, unit, quantity, unitPriceMinor, totalMinor };
}

import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';

/** The dealer's own price list as a file. */
export const GET = () =>
  csvAnswer(`price-list-${new Date().toISOString().slice(0, 10)}`, async () =>
    table(await (await api()).pricing.dealerPrices(), [
      ['SKU', (p) => p.sku],
      ['Product', (p) => p.name],
      ['List net', (p) => toDecimal(p.listMinor, p.currency)],
      ['Your net price', (p) => toDecimal(p.netMinor, p.currency)],
      ['Currency', (p) => p.currency],
      ['Unit', (p) => p.unit],
      ['Minimum', (p) => p.minQuantity],
      ['Lead time days', (p) => p.leadTimeDays],
    ]),
  );

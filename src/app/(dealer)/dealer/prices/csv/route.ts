import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';

/** The dealer's own price list as a file. */
export const GET = () =>
  csvAnswer(`price-list-${new Date().toISOString().slice(0, 10)}`, async () =>
    (await (await api()).pricing.dealerPrices()).map((p) => ({
      SKU: p.sku,
      Product: p.name,
      'List net': toDecimal(p.listMinor, p.currency),
      'Your net price': toDecimal(p.netMinor, p.currency),
      Currency: p.currency,
      Unit: p.unit,
      Minimum: p.minQuantity,
      'Lead time days': p.leadTimeDays,
    })),
  );

import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';
import { csvResponse } from '../../_parts/csv';
import { refusedResponse } from '../../_parts/refused';

/** The dealer's own price list as a file. */
export async function GET() {
  try {
    const prices = await (await api()).pricing.dealerPrices();
    const rows = prices.map((p) => [
      p.sku,
      p.name,
      toDecimal(p.listMinor, p.currency),
      toDecimal(p.netMinor, p.currency),
      p.currency,
      p.unit,
      p.minQuantity,
      p.leadTimeDays,
    ]);
    const fields = ['SKU', 'Product', 'List net', 'Your net price', 'Currency', 'Unit', 'Minimum', 'Lead time days'];
    return csvResponse(fields, rows, `price-list-${new Date().toISOString().slice(0, 10)}.csv`);
  } catch (error) {
    return refusedResponse(error);
  }
}

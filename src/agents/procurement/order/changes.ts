import type { Arguments, EditField } from '@/server/decisions';
import { currentTime } from '@/server/kernel/clock';
import { moneyText } from '@/server/kernel/money';
import { componentsByIds, priceAt, pricesOn } from '@/server/procurement';
import { PlacePurchaseOrder } from '@/server/procurement/contract';

/** The exact change, line by line, on fresh facts. */
export async function changes(args: Arguments) {
  const { supplierId, lines } = PlacePurchaseOrder.parse(args);
  const [prices, parts] = await Promise.all([
    pricesOn({ supplierId, on: currentTime().toISOString().slice(0, 10) }),
    componentsByIds(lines.map((l) => l.itemId)),
  ]);
  return lines.map(({ itemId, quantity }, i) => {
    const part = parts.find((p) => p.componentId === itemId);
    const price = prices.find((p) => p.itemId === itemId);
    const each = price && priceAt(price.breaks, quantity);
    return {
      field: `${i + 1}. ${part ? `${part.sku} ${part.name}` : (price?.supplierSku ?? itemId)}`,
      before: part ? String(part.position) : '',
      after: `+ ${quantity}${each !== undefined && price ? ` at ${moneyText(each, price.currency)}` : ''}`,
    };
  });
}

/** A person may order other quantities; the lines are numbered as on the card. */
export const fields = (args: Arguments): EditField[] =>
  (Array.isArray(args.lines) ? args.lines : []).map((_, i) => ({
    name: `lines.${i}.quantity`,
    label: `Quantity of line ${i + 1}`,
    input: 'number',
  }));

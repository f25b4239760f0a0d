import { OrderPlaced } from '@/server/orders/contract';
import { FREE_FROM_MINOR } from '@/server/pricing';
import { DiscountChanged, DiscountCreated } from '@/server/pricing/contract';
import { dealerStep, listPriceAt } from './explain-price';
import { inWords, type Making, stepOf, taxRules, unknown } from './explain-steps';
import { readStream } from './read-stream';

async function placedOrder(orgId: string, orderId: string) {
  for await (const event of readStream(orgId, `order-${orderId}`))
    if (event.type === OrderPlaced.type) return { event, placed: OrderPlaced.schema.parse(event.data) };
  throw unknown('order');
}

const withTax = (pricesInclude: 'tax' | 'no-tax') =>
  pricesInclude === 'tax' ? 'Prices hold the VAT of where it is delivered.' : 'Prices are without VAT.';

/** What one piece cost in an order: the list price of that moment, without VAT where it was bought so, and the dealer's terms. */
export async function unitPriceOf(orgId: string, orderId: string, productId: string): Promise<Making> {
  const { event, placed } = await placedOrder(orgId, orderId);
  const { quote, customerId, customerKind } = placed;
  const { currency } = quote;
  const line = quote.lines.find((l) => l.productId === productId);
  if (!line) throw unknown('line');
  const { listPriceMinor, unitPriceMinor, discountMinor } = line;
  const list = await listPriceAt(orgId, productId, event.position);
  const gross = list?.minor ?? listPriceMinor;
  const dealer =
    customerKind === 'dealer'
      ? await dealerStep(
          orgId,
          { customerId, productId, position: event.position },
          { netMinor: listPriceMinor, unitMinor: unitPriceMinor },
        )
      : { steps: [], rules: [] };
  return {
    currency,
    steps: [
      stepOf(list?.since ?? event, gross, 'List price when it was ordered'),
      ...(gross === listPriceMinor ? [] : [stepOf(event, listPriceMinor - gross, 'less the VAT in it')]),
      ...dealer.steps,
    ],
    rules: [
      withTax(quote.pricesInclude),
      ...dealer.rules,
      ...(discountMinor
        ? [`“${quote.discount?.name}” takes ${inWords(discountMinor, currency)} off this line, below the lines.`]
        : []),
    ],
  };
}

/** What delivery costs, by the table of the day it was ordered. */
export async function shippingOf(orgId: string, orderId: string): Promise<Making> {
  const { event, placed } = await placedOrder(orgId, orderId);
  const { currency, shipping, shippingMinor, destination, pricesInclude, discount } = placed.quote;
  return {
    currency,
    steps: [stepOf(event, shippingMinor, `${shipping.label} to ${destination}`)],
    rules: [
      'By the way of shipping, the country and the weight of the parcel, from the table of delivery prices.',
      `Standard delivery at home is free from ${inWords(FREE_FROM_MINOR, currency)} of goods at list price.`,
      withTax(pricesInclude),
      ...(discount?.shippingMinor
        ? [`“${discount.name}” takes ${inWords(discount.shippingMinor, currency)} off it.`]
        : []),
    ],
  };
}

/** The tax of an order, line by line. */
export async function orderTaxOf(orgId: string, orderId: string): Promise<Making> {
  const { event, placed } = await placedOrder(orgId, orderId);
  const { currency, lines, shipping, taxRule } = placed.quote;
  const parts = [...lines.map((l) => ({ ...l, of: l.sku })), { ...shipping, of: shipping.label }];
  return {
    currency,
    steps: parts.map(({ of, taxBp, netMinor, taxMinor }) =>
      stepOf(event, taxMinor, `${of}: ${taxBp / 100} % of ${inWords(netMinor, currency)}`),
    ),
    rules: [
      taxRules[taxRule] ?? taxRule,
      'Tax is reckoned once on the whole order and shared out to the cent over its lines and delivery.',
    ],
  };
}

/** What an order comes to: goods, the discount by its terms, delivery, and VAT where prices are without it. */
export async function orderTotalOf(orgId: string, orderId: string): Promise<Making> {
  const { event, placed } = await placedOrder(orgId, orderId);
  const { currency, subtotalMinor, shippingMinor, taxMinor, pricesInclude, discount, lines } = placed.quote;
  let terms = event;
  if (discount)
    for await (const each of readStream(orgId, `discount-${discount.discountId}`))
      if (each.position < event.position && [DiscountCreated.type, DiscountChanged.type].includes(each.type as never))
        terms = each;
  const off = discount && `${discount.name}${discount.code ? ` (${discount.code})` : ''}`;
  return {
    currency,
    steps: [
      stepOf(event, subtotalMinor, lines.length === 1 ? 'Goods' : `Goods, ${lines.length} lines`),
      ...(discount ? [stepOf(terms, -discount.amountMinor, off)] : []),
      stepOf(event, shippingMinor, 'Shipping'),
      ...(pricesInclude === 'tax' ? [] : [stepOf(event, taxMinor, 'VAT')]),
    ],
    rules: [
      withTax(pricesInclude),
      ...(discount
        ? ['Of the discounts that count for a basket, the one that takes off most does, and only one.']
        : []),
    ],
  };
}

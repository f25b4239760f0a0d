import { product } from '@/server/catalog';
import { stock, stockId } from '@/server/inventory';
import { mayPass, staff } from '@/server/kernel/actor';
import { reject } from '@/server/kernel/rejection';
import { type Asking, asError } from '@/server/kernel/trpc';
import { InvoiceIssued } from '@/server/receivables/contract';
import type { Explain, Explained, Figure } from './contract';
import { orderTaxOf, orderTotalOf, shippingOf, unitPriceOf } from './explain-order';
import { dealerPriceOf } from './explain-price';
import { inWords, type Making, moves, stepOf, taxRules, unknown } from './explain-steps';
import { readStream } from './read-stream';
import { readers } from './readers';

const SHOWN = 12;

/** Whose figures these are: staff of that function may ask, and whoever may read the log. */
const owners: Record<Figure, string> = {
  price: 'catalog',
  cost: 'catalog',
  stock: 'inventory',
  reserved: 'inventory',
  balance: 'receivables',
  tax: 'receivables',
  'unit-price': 'orders',
  shipping: 'orders',
  'order-tax': 'orders',
  'order-total': 'orders',
  'dealer-price': 'customers',
};

async function ofProduct(orgId: string, id: string, field: 'priceMinor' | 'costMinor'): Promise<Making> {
  const { steps, state } = await moves(orgId, product, id, (s) => (s.exists ? (s[field] ?? 0) : 0));
  if (!state.exists) throw unknown('product');
  return { steps, currency: state.currency };
}

async function ofStock(orgId: string, productId: string, pick: 'onHand' | 'reserved'): Promise<Making> {
  const [{ steps }, { state }] = await Promise.all([
    moves(orgId, stock, stockId({ productId, location: 'main' }), (s) => s[pick]),
    moves(orgId, product, productId, () => 0),
  ]);
  if (!state.exists) throw unknown('product');
  return { steps };
}

async function invoiceOf(orgId: string, invoiceId: string) {
  for await (const event of readStream(orgId, `invoice-${invoiceId}`))
    if (event.type === InvoiceIssued.type) return { event, issued: InvoiceIssued.schema.parse(event.data) };
  throw unknown('invoice');
}

const signs: Record<string, number> = { 'payment.applied': -1, 'payment.released': 1, 'credit-note.issued': -1 };

async function balanceOf(orgId: string, invoiceId: string) {
  const { event, issued } = await invoiceOf(orgId, invoiceId);
  const steps = [stepOf(event, issued.totalMinor, `Invoice ${issued.number}`)];
  for await (const each of readStream(orgId, `account-${issued.customerId}`)) {
    const { invoiceId: about, amountMinor } = each.data;
    const sign = signs[each.type];
    if (about === invoiceId && sign !== undefined) steps.push(stepOf(each, sign * Number(amountMinor)));
  }
  return { steps, currency: issued.currency };
}

async function taxOf(orgId: string, invoiceId: string) {
  const { event, issued } = await invoiceOf(orgId, invoiceId);
  return {
    steps: issued.taxes.map((t) =>
      stepOf(event, t.taxMinor, `${t.taxBp / 100} % of ${inWords(t.netMinor, issued.currency)}`),
    ),
    currency: issued.currency,
    rules: [taxRules[issued.taxRule] ?? issued.taxRule, 'Each line’s tax is rounded to the cent; this is their sum.'],
  };
}

const titles: Record<Figure, string> = {
  price: 'List price',
  cost: 'Cost',
  stock: 'On hand',
  reserved: 'Promised to orders',
  balance: 'Still owed',
  tax: 'Tax',
  'unit-price': 'Price of one piece',
  shipping: 'Shipping',
  'order-tax': 'VAT',
  'order-total': 'Total',
  'dealer-price': 'The dealer’s net price',
};

const rules: Partial<Record<Figure, string[]>> = {
  price: ['The last change counts. It holds the home country’s VAT; dealers pay it net, less their discount.'],
  cost: ['The last change counts. It holds no VAT.'],
  stock: ['What came in, less what left, plus what counts found. Promises to orders do not change it.'],
  reserved: ['An order promises its pieces when it is placed; sending or cancelling it gives them back.'],
  balance: ['The invoice, less payments used for it and what was credited.'],
};

const makings: Record<Figure, (orgId: string, id: string, productId: string) => Promise<Making>> = {
  price: (orgId, id) => ofProduct(orgId, id, 'priceMinor'),
  cost: (orgId, id) => ofProduct(orgId, id, 'costMinor'),
  stock: (orgId, id) => ofStock(orgId, id, 'onHand'),
  reserved: (orgId, id) => ofStock(orgId, id, 'reserved'),
  balance: balanceOf,
  tax: taxOf,
  'unit-price': unitPriceOf,
  shipping: shippingOf,
  'order-tax': orderTaxOf,
  'order-total': orderTotalOf,
  'dealer-price': dealerPriceOf,
};

/** Why a figure is what it is: the events that made it, newest last, and the rules that were applied. */
export async function explain({ figure, id, productId = '' }: Explain, { orgId, actor }: Asking): Promise<Explained> {
  if (!mayPass([staff(owners[figure], 'readonly'), ...readers], actor))
    throw asError(reject('forbidden', 'You do not have permission to see this.', { kind: 'forbidden' }));
  const found = await makings[figure](orgId, id, productId);
  const { steps } = found;
  const earlier = steps.slice(0, -SHOWN);
  return {
    title: titles[figure],
    currency: found.currency ?? null,
    earlier: { steps: earlier.length, amount: earlier.reduce((sum, s) => sum + s.amount, 0) },
    steps: steps.slice(-SHOWN),
    result: steps.reduce((sum, s) => sum + s.amount, 0),
    rules: found.rules ?? rules[figure] ?? [],
    mayFollow: mayPass(readers, actor),
  };
}

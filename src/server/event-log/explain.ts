import { product } from '@/server/catalog';
import { stock, stockId } from '@/server/inventory';
import { mayPass, staff } from '@/server/kernel/actor';
import type { LoggedEvent } from '@/server/kernel/log';
import { reject } from '@/server/kernel/rejection';
import { type StreamDef, streamId } from '@/server/kernel/stream';
import { type Asking, asError } from '@/server/kernel/trpc';
import { InvoiceIssued } from '@/server/receivables/contract';
import type { Explained, Figure } from './contract';
import { readStream } from './read-stream';
import { readers } from './readers';

const SHOWN = 12;
type Step = Explained['steps'][number];

/** Whose figures these are: staff of that function may ask, and whoever may read the log. */
const owners: Record<Figure, string> = {
  price: 'catalog',
  cost: 'catalog',
  stock: 'inventory',
  reserved: 'inventory',
  balance: 'receivables',
  tax: 'receivables',
};

const words = (type: string) => {
  const verb = type.slice(type.indexOf('.') + 1).replaceAll('-', ' ');
  return verb.charAt(0).toUpperCase() + verb.slice(1);
};

const stepOf = (event: LoggedEvent, amount: number, label = words(event.type)): Step => ({
  eventId: event.id,
  at: event.at,
  by: event.by,
  label,
  amount,
  reason: typeof event.data.reason === 'string' ? event.data.reason : null,
});

/** The events that moved one number of an aggregate's state, by the aggregate's own rule. */
async function moves<S>(orgId: string, def: StreamDef<S>, id: string, pick: (state: S) => number) {
  const steps: Step[] = [];
  let state = def.initial;
  for await (const event of readStream(orgId, streamId(def, id))) {
    const before = pick(state);
    state = def.evolve(state, event as never); // the stream's own events
    if (pick(state) !== before) steps.push(stepOf(event, pick(state) - before));
  }
  return { steps, state };
}

const ofProduct = async (orgId: string, id: string, field: 'priceMinor' | 'costMinor') => {
  const { steps, state } = await moves(orgId, product, id, (s) => (s.exists ? (s[field] ?? 0) : 0));
  return { steps, currency: state.exists ? state.currency : null };
};

const ofStock = (orgId: string, productId: string, pick: 'onHand' | 'reserved') =>
  moves(orgId, stock, stockId({ productId, location: 'main' }), (s) => s[pick]);

async function invoiceOf(orgId: string, invoiceId: string) {
  for await (const event of readStream(orgId, `invoice-${invoiceId}`))
    if (event.type === InvoiceIssued.type) return { event, issued: InvoiceIssued.schema.parse(event.data) };
  throw asError(reject('unknown-invoice', 'There is no such invoice.', { kind: 'not-found' }));
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

const taxRules: Record<string, string> = {
  domestic: 'Delivered in the seller’s own country: that country’s rate.',
  destination: 'Delivered to a buyer in another country of the Union: the rate of that country.',
  'reverse-charge': 'A business with a tax number in another country of the Union: no tax here, the buyer owes it.',
  export: 'Delivered outside the Union: no tax.',
};

async function taxOf(orgId: string, invoiceId: string) {
  const { event, issued } = await invoiceOf(orgId, invoiceId);
  const net = (minor: number) => `${(minor / 100).toFixed(2)} ${issued.currency}`;
  return {
    steps: issued.taxes.map((t) => stepOf(event, t.taxMinor, `${t.taxBp / 100} % of ${net(t.netMinor)}`)),
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
};

const rules: Record<Figure, string[]> = {
  price: ['The last change counts. It holds the home country’s VAT; dealers pay it net, less their discount.'],
  cost: ['The last change counts. It holds no VAT.'],
  stock: ['What came in, less what left, plus what counts found. Promises to orders do not change it.'],
  reserved: ['An order promises its pieces when it is placed; sending or cancelling it gives them back.'],
  balance: ['The invoice, less payments used for it and what was credited.'],
  tax: [],
};

/** Why a figure is what it is: the events that made it, newest last, and the rules that were applied. */
export async function explain(
  { figure, id }: { figure: Figure; id: string },
  { orgId, actor }: Asking,
): Promise<Explained> {
  if (!mayPass([staff(owners[figure], 'readonly'), ...readers], actor))
    throw asError(reject('forbidden', 'You do not have permission to see this.', { kind: 'forbidden' }));
  const found: { steps: Step[]; currency?: string | null; rules?: string[] } =
    figure === 'price' || figure === 'cost'
      ? await ofProduct(orgId, id, figure === 'price' ? 'priceMinor' : 'costMinor')
      : figure === 'stock' || figure === 'reserved'
        ? await ofStock(orgId, id, figure === 'stock' ? 'onHand' : 'reserved')
        : await (figure === 'balance' ? balanceOf : taxOf)(orgId, id);
  const { steps } = found;
  const earlier = steps.slice(0, -SHOWN);
  return {
    title: titles[figure],
    currency: found.currency ?? null,
    earlier: { steps: earlier.length, amount: earlier.reduce((sum, s) => sum + s.amount, 0) },
    steps: steps.slice(-SHOWN),
    result: steps.reduce((sum, s) => sum + s.amount, 0),
    rules: found.rules ?? rules[figure],
  };
}

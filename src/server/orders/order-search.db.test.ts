import '@/server/root';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { confirmOrder, markShipped, packOrder, placeOrder, startPicking } from '.';
import { placing, quote } from './histories';

const names = ['Ada Lovelace', 'Grace Hopper', 'Adam Riese', 'Jürgen Groß', 'Emmy Noether'];
const system: Actor = { kind: 'system', name: 'test' };
const tracking = '00340434161094000000';

/** So many orders of different people and goods, the words caught up. */
async function ordered(count: number) {
  const org = organisation();
  const customerIds = names.map(() => randomUUID());
  const placed: { number: string; text: string }[] = [];
  for (let i = 0; i < count; i++) {
    const name = names[i % names.length]!;
    const email = `${name
      .split(' ')[0]!
      .normalize('NFKD')
      .replace(/\P{ASCII}/gu, '')
      .toLowerCase()}@house${i % 3}.example`;
    const sku = `JV-DS-${400 + (i % 4)}`;
    const orderId = randomUUID();
    await org.must(
      placeOrder,
      {
        ...placing,
        orderId,
        customerId: customerIds[i % names.length]!,
        contact: { name, email, phone: i === 0 ? '+49 30 1234567' : null },
        shippingAddress: { ...placing.shippingAddress, ...(i === 1 && { company: 'Navy Pumps Ltd.' }) },
        purchaseReference: i === 2 ? 'PO-77' : null,
        quote: { ...quote, lines: [{ ...quote.lines[0]!, sku }] },
      },
      system,
    );
    placed.unshift({ number: `J-${10_001 + i}`, text: `${name} ${email} ${sku}`.toLowerCase() });
  }
  await org.settle();
  const as = (actor: Actor) => createCaller({ orgId: org.orgId, actor: async () => actor, requestId: randomUUID() });
  const find = async (search: string, more: object = {}) =>
    (await as(org.owner).orders.list({ search, ...more })).rows.map((row) => row.number);
  return { ...org, customerIds, placed, as, find };
}

describe('orders are found', () => {
  it('by number, name, e-mail, company, phone, reference and SKU, typed as people type', async () => {
    const { find, orgId } = await ordered(4);
    for (const ask of ['j-10001', '10001', '#10001', 'love ada', '+49 30 123', '030 1234567', 'ADA@house0'])
      expect(await find(ask)).toEqual(['J-10001']);
    expect(await find('navy')).toEqual(['J-10002']);
    expect(await find('77')).toEqual(['J-10003']);
    expect(await find('ds-403')).toEqual(['J-10004']);
    expect(await find('gross jurgen')).toEqual(['J-10004']);
    expect(await find('ada')).toEqual(['J-10003', 'J-10001']);
    for (const ask of ['ovelace', 'ada hopper', '0001', '%', "'"]) expect(await find(ask)).toEqual([]);
    expect(await allDifferences(orgId)).toEqual([]);
  });

  it('by the tracking number of a parcel, also by the buyer, who finds no order of somebody else', async () => {
    const w = await ordered(3);
    const [ada, grace] = w.customerIds.map(
      (customerId): Actor => ({ kind: 'consumer', userId: randomUUID(), customerId }),
    );
    const [first] = (await w.as(w.owner).orders.list({ search: '10001' })).rows;
    const orderId = first!.id;
    await w.must(confirmOrder, { orderId, reason: 'pay-later' }, system);
    await w.must(startPicking, { orderId }, system);
    await w.must(packOrder, { orderId }, system);
    await w.must(markShipped, { orderId, shipmentId: randomUUID(), carrier: 'DHL', tracking, complete: true }, system);
    await w.settle();
    const mine = async (actor: Actor, search: string) =>
      (await w.as(actor).orders.mine({ search })).rows.map((row) => row.number);
    expect(await mine(ada!, 'ds-4')).toEqual(['J-10001']);
    expect(await mine(grace!, 'ds-4')).toEqual(['J-10002']);
    for (const ask of [tracking, '0034043416']) {
      expect(await w.find(ask)).toEqual(['J-10001']);
      expect(await mine(ada!, ask)).toEqual(['J-10001']);
      expect(await mine(grace!, ask)).toEqual([]);
    }
    expect(await mine(grace!, 'ada')).toEqual([]);
    expect(await mine(grace!, '10001')).toEqual([]);
    await expect(w.as(grace!).orders.list({ search: 'ada' })).rejects.toThrow('permission');
  });

  it('page by page as a plain reading of all of them would, whatever is typed and chosen', async () => {
    const w = await ordered(40);
    const asks = ['ada', 'a', 'j-1', '1000', 'house1 ds', 'example noether', 'ds-402 house0 g', 'nobody', 'ds-4 j-100'];
    for (const search of asks) {
      const words = search.split(' ');
      const fits = (text: string) => words.every((word) => new RegExp(`(^|[\\s@.-])${word}`).test(text));
      const expected = w.placed.filter(({ number, text }) => fits(`${number} ${text}`.toLowerCase()));
      const pages: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await w.as(w.owner).orders.list({ search, cursor, limit: 3 });
        pages.push(...page.rows.map((row) => row.number));
        cursor = page.next;
      }
      expect(pages).toEqual(expected.map((order) => order.number));
      expect(await w.find(search, { statuses: ['delivered'] })).toEqual([]);
    }
    const customerId = w.customerIds[0]!;
    expect(await w.find('ds-400', { customerId })).toEqual(['J-10021', 'J-10001']);
  });
});

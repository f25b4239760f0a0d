import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { agents } from '@/agents';
import { changeCost, costsOf } from '@/server/catalog';
import { quoteView } from '@/server/checkout/quote-view';
import { address, shop, system } from '@/server/checkout/testing/shop';
import { applyAsDealer, approveDealer } from '@/server/customers';
import { terms } from '@/server/customers/histories';
import type { Actor } from '@/server/kernel/actor';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { cancelOrder } from '@/server/orders';
import { putIntoPast } from '@/server/receivables/testing/past';
import { createCaller } from '@/server/root';
import { wholeRun } from '../runtime/steps';
import { creditOf } from './observe-credit';

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
const agent = agents.find((a) => a.name === 'receivables')!;

it('weighs a hold against what is earned on the dealer’s own orders on account, cancelled ones left out', async () => {
  const [customerId, userId] = [randomUUID(), randomUUID()];
  const actor: Actor = { kind: 'dealer', userId, customerId };
  const person = { company: 'Harbour & Sons', taxId: 'NL123456789B01', website: null, email: 'jan@harbour.example' };
  const s = await inHistory(ago(100), async () => {
    const made = await shop({ products: 2, stock: 50 });
    const dealer = {
      ...person,
      name: 'Jan',
      phone: '+31 10 1234567',
      address,
      message: '',
      password: 'a long password',
    };
    await made.must(applyAsDealer, { customerId, userId, ...dealer }, { kind: 'visitor' });
    await made.must(approveDealer, { customerId, terms, note: '' });
    const [productId] = made.productIds as [string];
    await made.must(changeCost, { productId, costMinor: 5_000, reason: 'Supplier' }, system);
    return made;
  });
  const [pump, hose] = s.productIds as [string, string];
  const buy = (days: number, items: Record<string, number>, paymentMethod: 'terms' | 'bank-transfer' = 'terms') =>
    inHistory(ago(days), async () => {
      const cartId = await s.fill(items, actor);
      const { quote } = await quoteView({ cartId, destination: 'DE' }, { orgId: s.orgId, actor });
      const order = s.order(cartId, quote.totalMinor, { paymentMethod });
      await s.must(s.placeOrder, order, actor);
      return { orderId: order.orderId, nets: new Map(quote.lines.map((l) => [l.productId, l.netMinor])) };
    });
  const first = await buy(90, { [pump]: 4, [hose]: 1 });
  const second = await buy(60, { [pump]: 2 });
  const gone = await buy(50, { [pump]: 9 });
  await s.must(cancelOrder, { orderId: gone.orderId, reason: 'Too many' }, system);
  await buy(40, { [pump]: 3 }, 'bank-transfer'); // a hold would not stop it
  await putIntoPast(s, {
    customer: 'Harbour',
    customerId,
    totalMinor: 100_000,
    issuedOn: ago(70).toISOString().slice(0, 10),
    terms: 30,
  });

  const netMinor = first.nets.get(pump)! + first.nets.get(hose)! + second.nets.get(pump)!;
  const costMinor = 6 * 5_000 + (await s.read(() => costsOf([hose]))).get(hose)!;
  const credit = await s.read(() => creditOf(customerId));
  const since = expect.toBeOneOf([90, 91]); // a midnight may lie in between
  expect(credit!.earned).toEqual({ orders: 2, days: since, netMinor, marginMinor: netMinor - costMinor });

  await wholeRun(s.orgId, agent, newId(), 'test');
  const manager: Actor = { kind: 'staff', userId: newId(), role: 'manager', functions: ['decisions', 'receivables'] };
  const decisions = createCaller({ orgId: s.orgId, actor: async () => manager, requestId: 'test' }).decisions;
  const held = (await decisions.list({})).rows.find((r) => r.kind === 'receivables.hold-credit')!;
  const days = 60 * (credit!.unpaid60 + (1 - credit!.unpaid60) / 2);
  const lost = Math.round((credit!.earned!.marginMinor * days) / credit!.earned!.days);
  const free = credit!.limitMinor - credit!.usedMinor;
  expect(lost).toBeGreaterThan(0);
  expect(Math.abs(held.details.effect!.minor - (Math.round(free * credit!.unpaid60 * 0.5) - lost))).toBeLessThanOrEqual(
    1,
  );
  expect(held.details.effect!.summary).toContain('margin of orders that do not come');
});

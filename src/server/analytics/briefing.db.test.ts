import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import '@/agents';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { summaryOf, writeBriefing } from '.';

const staff = (role: 'owner' | 'manager' | 'operator', ...functions: string[]): Actor => ({
  kind: 'staff',
  userId: randomUUID(),
  role,
  functions,
});
const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).analytics;

it('tells each person only what they may see, in figures that add up', async () => {
  const w = await warehouse({ products: 1, stock: 10, priceMinor: 11_900 });
  await w.buy({ [w.productIds[0]!]: 2 });
  await w.settle();
  const keys = async (actor: Actor) => (await as(w.orgId, actor).briefing()).facts.map((f) => f.key);
  const whole = await as(w.orgId, staff('owner', '*')).briefing();
  const texts = whole.facts.map((f) => f.text).join('\n');
  expect(texts).toContain('0 orders placed yesterday; a usual day has 0');
  expect(texts).toMatch(/1 order today so far, €\d+\.\d\d net/);
  expect(texts).toContain('1 order to pick');
  expect(whole).toMatchObject({ morning: null, wanted: false, summary: summaryOf(whole.facts) });
  const picker = await keys(staff('operator', 'fulfillment'));
  expect(picker).toContain('pick');
  expect(picker).not.toContain('revenue');
  expect(picker).not.toContain('paid');
  expect(await keys(staff('operator', 'catalog'))).toEqual([]);
});

it('keeps the morning text once, shows it to those who may see all of it, and lets owners choose the mail', async () => {
  const w = await warehouse({ products: 1, stock: 1 });
  const day = new Date().toISOString().slice(0, 10);
  const written = { day, facts: [], by: 'model' as const, model: 'claude-test', fallback: null };
  const system: Actor = { kind: 'system', name: 'test' };
  await w.must(writeBriefing, { ...written, summary: 'All quiet.' }, system);
  await w.must(writeBriefing, { ...written, summary: 'Something else.' }, system);
  const owner = staff('owner', '*');
  expect((await as(w.orgId, owner).briefing()).morning).toMatchObject({ summary: 'All quiet.', by: 'model' });
  expect((await as(w.orgId, staff('manager', 'orders')).briefing()).morning).toBeNull();
  await as(w.orgId, owner).followBriefing({ wanted: true });
  expect((await as(w.orgId, owner).briefing()).wanted).toBe(true);
  expect((await as(w.orgId, staff('owner', '*')).briefing()).wanted).toBe(false);
  await expect(as(w.orgId, staff('manager', '*')).followBriefing({ wanted: true })).rejects.toThrow(/permission/i);
  await w.settle();
  expect(await allDifferences(w.orgId)).toEqual([]);
});

import { expect, it } from 'vitest';
import '@/server/root';
import { budgetStanding, usage } from '@/server/budgets';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { seedBudgets } from './budgets';
import { people } from './facts';
import { Timeline } from './timeline';

it('the demo’s agents asked models for six weeks, well within their budgets', async () => {
  const org = organisation();
  const timeline = new Timeline(org.orgId, new Date());
  await seedBudgets(timeline, { orgId: org.orgId, people, password: '', say: () => {} });
  await timeline.play(() => {});
  const today = new Date().toISOString().slice(0, 10);
  const rows = await org.read(() => usage({ from: timeline.ago(60).toISOString().slice(0, 10), until: today }));
  expect(new Set(rows.map((r) => r.agent))).toEqual(new Set(['pricing', 'procurement', 'receivables']));
  expect(rows.reduce((n, r) => n + r.calls, 0)).toBeGreaterThan(150);
  const { agents } = await org.read(() => budgetStanding());
  const all = agents.find((a) => a.agent === 'all')!;
  expect(all.monthMicros).toBeLessThan(all.monthLimitMicros! / 5);
  expect(await org.read((db) => db.budgetAlert.count())).toBe(0);
  expect(await allDifferences(org.orgId)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import '@/server/root';
import { enlist } from '@/server/decisions';
import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/id';
import { organisation, type TestOrganisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { purseOf, setLimits } from '.';

const today = new Date().toISOString().slice(0, 10);
const tokens = { input: 900, output: 100, cacheRead: 50, cacheWrite5m: 20, cacheWrite1h: 0 };
const ask = (subjectId: string = newId(), worstMicros = 100_000) => ({
  subjectId,
  promptVersion: 'pricing-1',
  model: 'claude-sonnet-5-5',
  inputTokens: 900,
  maxTokens: 4096,
  worstMicros,
});
const bill = (costMicros: number) => ({
  model: 'claude-sonnet-5-5',
  outcome: 'answered' as const,
  tokens,
  costMicros,
  estimated: false,
  ms: 1200,
});
const purse = (org: TestOrganisation, agent = 'pricing') => purseOf({ orgId: org.orgId, agent, runId: 'run-1' });
const as = (org: TestOrganisation, actor: Actor = org.owner) =>
  createCaller({ orgId: org.orgId, actor: async () => actor, requestId: 'test' });

describe('budgets in the database', () => {
  it('take autonomy back when they are spent, from the agents they belong to', async () => {
    const org = organisation();
    const kind = 'pricing.change-price';
    await org.must(enlist, { kind, agent: 'pricing' }, { kind: 'agent', agent: 'pricing' });
    await as(org).decisions.setAutonomy({ kind, mode: 'act-within-limits' });
    await org.must(setLimits, { agent: 'pricing', monthMicros: 200_000, dayMicros: null });
    await org.settle();
    for (const cost of [100_000, 90_000]) {
      const held = await purse(org).reserve(ask());
      if (held.ok) await held.settle(bill(cost));
    }
    expect(await purse(org).reserve(ask())).toMatchObject({ ok: false, why: 'budget' });
    await org.settle();
    expect((await as(org).decisions.ladder()).rungs).toMatchObject([
      { kind, mode: 'propose', because: expect.stringMatching(/budget/) },
    ]);
  });

  it('calls that run at the same time cannot pass the limit together', async () => {
    const org = organisation();
    await org.must(setLimits, { agent: 'all', monthMicros: 1_000_000, dayMicros: null });
    const agents = ['pricing', 'procurement', 'forecasting', 'receivables'];
    const asked = await Promise.all(
      Array.from({ length: 60 }, (_, i) => purse(org, agents[i % agents.length]).reserve(ask())),
    );
    const got = asked.filter((a) => a.ok);
    expect(got).toHaveLength(10);
    expect(asked.find((a) => !a.ok)).toEqual({
      ok: false,
      why: 'budget',
      because: 'the model budget of the month is spent',
    });
    await Promise.all(got.map((a) => a.settle(bill(60_000))));
    // 600,000 are spent: four more worst cases fit beside them.
    const more = await Promise.all(Array.from({ length: 20 }, () => purse(org).reserve(ask())));
    expect(more.filter((a) => a.ok)).toHaveLength(4);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('shows what is used by day, agent and model, what is set aside, and the limits beside it', async () => {
    const org = organisation();
    await org.must(setLimits, { agent: 'pricing', monthMicros: 2_000_000, dayMicros: 500_000 });
    const first = await purse(org).reserve(ask());
    if (!first.ok) throw new Error(first.because);
    await first.settle(bill(3000));
    await purse(org, 'forecasting').reserve(ask());
    const { budgets } = as(org);
    expect(await budgets.usage({ from: today, until: today })).toMatchObject([
      { day: today, agent: 'pricing', calls: 1, answered: 1, costMicros: 3000, cacheRead: 50, proposals: 0 },
    ]);
    const { agents } = await budgets.standing();
    expect(agents.find((a) => a.agent === 'all')).toMatchObject({
      monthMicros: 3000,
      heldMicros: 100_000,
      monthLimitMicros: 25_000_000,
    });
    expect(agents.find((a) => a.agent === 'pricing')).toMatchObject({ dayMicros: 3000, dayLimitMicros: 500_000 });
    const { rows, next } = await budgets.calls({ limit: 1 });
    expect(rows).toMatchObject([{ agent: 'forecasting', status: 'reserved', costMicros: null }]);
    expect((await budgets.calls({ limit: 1, cursor: next! })).rows).toMatchObject([{ status: 'answered', ms: 1200 }]);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('warns at 80 and at 100 per cent, and shows a tripped loop until staff reset it', async () => {
    const org = organisation();
    await org.must(setLimits, { agent: 'all', monthMicros: 1_000_000, dayMicros: null });
    const pump = newId();
    for (let i = 0; i < 6; i++) {
      const got = await purse(org).reserve(ask(pump));
      if (got.ok) await got.settle(bill(140_000));
    }
    expect(await purse(org).reserve(ask(pump))).toMatchObject({ ok: false, why: 'loop' });
    expect(await purse(org).reserve(ask(newId(), 200_000))).toMatchObject({ ok: false, why: 'budget' });
    const { alerts, loops } = await as(org).budgets.warnings();
    expect(alerts.map((a) => a.level)).toEqual([100, 80]);
    expect(loops).toMatchObject([{ agent: 'pricing', subjectId: pump, calls: 6 }]);
    const { calls: _, minutes: __, trippedAt: ___, ...loop } = loops[0]!;
    await as(org).budgets.resetLoop(loop);
    expect((await as(org).budgets.warnings()).loops).toEqual([]);
    expect(await purse(org).reserve(ask(pump, 1))).toMatchObject({ ok: true });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('only the owner sets limits; staff of decisions read; another organisation sees nothing', async () => {
    const org = organisation();
    await purse(org).reserve(ask());
    const staff = (role: 'manager' | 'admin' | 'readonly', functions = ['decisions']): Actor => ({
      kind: 'staff',
      userId: newId(),
      role,
      functions,
    });
    const limits = { agent: 'all', monthMicros: 1, dayMicros: null };
    for (const actor of [staff('manager'), staff('admin', ['*']), { kind: 'agent', agent: 'pricing' } as Actor])
      await expect(as(org, actor).budgets.setLimits(limits)).rejects.toThrow(/permission/);
    expect((await as(org, staff('readonly')).budgets.calls({})).rows).toHaveLength(1);
    await expect(as(org, staff('manager', ['catalog'])).budgets.calls({})).rejects.toThrow(/permission/);
    await expect(
      as(org, staff('readonly')).budgets.resetLoop({
        month: today.slice(0, 7),
        agent: 'pricing',
        subjectId: 'x',
        promptVersion: 'y',
      }),
    ).rejects.toThrow(/permission/);
    expect((await as(organisation()).budgets.calls({})).rows).toEqual([]);
  });
});

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import { createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import { startRun } from '@/server/decisions';
import type { Actor } from '@/server/kernel/actor';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { observeCompetitorPrice } from '@/server/pricing';
import { createCaller } from '@/server/root';
import { storyOf, wholeRun } from './steps';

const agent = agents.find((a) => a.name === 'pricing')!;
const kind = 'pricing.change-price';
const owner: Actor = { kind: 'staff', userId: newId(), role: 'owner', functions: ['*'] };
const kept = { ...process.env };
afterEach(() => {
  process.env = { ...kept };
});

/** One pump whose price should rise and one that is left alone, looked at once. */
async function looked() {
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  const pump = { ...aProduct(category.categoryId), priceMinor: 12_900, costMinor: 9_000 };
  await org.must(createProduct, pump);
  for (const [competitor, priceMinor] of [['A', 14_900] as const, ['B', 15_500] as const])
    await org.must(observeCompetitorPrice, {
      ...{ observationId: newId(), productId: pump.productId, currency: 'EUR', url: null, source: 'entered' },
      ...{ competitor, priceMinor, observedOn: new Date().toISOString().slice(0, 10) },
    });
  const runId = newId();
  const [decisionId] = await wholeRun(org.orgId, agent, runId, 'schedule');
  const as = (actor: Actor) =>
    createCaller({ orgId: org.orgId, actor: async () => actor, requestId: 'test' }).decisions;
  return { org, pump, runId, decisionId: decisionId!, desk: as(owner), as };
}

describe('the story of a run', () => {
  it('tells what was considered, what was drafted, which decisions came of it, and keeps snapshots apart', async () => {
    const { desk, runId, decisionId, pump } = await looked();
    const run = await desk.run({ runId });
    expect(run).toMatchObject({ agent: 'pricing', status: 'finished', correlationId: storyOf(runId), seen: 1 });
    expect(run.decisions).toMatchObject([{ id: decisionId, kind, status: 'proposed', currency: 'EUR' }]);
    const [subject] = run.duties.find((d) => d.kind === kind)!.subjects;
    expect(subject).toMatchObject({ subjectId: pump.productId, outcome: 'drafted', draft: { priceMinor: 13_400 } });
    expect(subject).not.toHaveProperty('snapshot');
    expect(await desk.runSnapshot({ runId, kind, subjectId: pump.productId })).toMatchObject({ priceMinor: 12_900 });
    expect((await desk.board()).duties[kind]).toMatchObject({ waiting: 1 });
    expect((await desk.board()).lastRuns.pricing).toMatchObject({ id: runId });
  });

  it('is told to nobody else: neither to staff without approvals nor to another organisation', async () => {
    const { as, runId, pump } = await looked();
    const picker: Actor = { kind: 'staff', userId: newId(), role: 'manager', functions: ['fulfillment'] };
    await expect(as(picker).run({ runId })).rejects.toThrow(/permission/i);
    const foreign = createCaller({
      orgId: organisation().orgId,
      actor: async () => owner,
      requestId: 'test',
    }).decisions;
    await expect(foreign.run({ runId })).rejects.toThrow(/no such run/i);
    await expect(foreign.runSnapshot({ runId, kind, subjectId: pump.productId })).rejects.toThrow(/no such run/i);
    expect(await foreign.runSteps({ runId })).toMatchObject({ is: 'unknown' });
    expect(await foreign.ladderStory({ agent: 'pricing' })).toEqual([]);
  });

  it('has its durable steps from the engine that drives it, asked with the key and only for runs of this house', async () => {
    const { desk, runId } = await looked();
    const steps = [{ id: 'a', name: 'wake', op: 'StepRun', attempt: 1, savedAt: '2026-11-21T05:00:01Z', error: null }];
    const body = { status: 'Completed', startedAt: '2026-11-21T05:00:00Z', endedAt: null, steps, waits: [], calls: [] };
    const asked: string[] = [];
    const engine = http.createServer((req, res) => {
      asked.push(`${req.url} ${req.headers.authorization}`);
      res.end(JSON.stringify({ data: body }));
    });
    await new Promise<void>((ready) => engine.listen(0, '127.0.0.1', ready));
    process.env.INNGEST_RUNNER = 'embedded';
    process.env.INNGEST_SIGNING_KEY = `signkey-prod-${'ab'.repeat(32)}`;
    process.env.INNGEST_BASE_URL = `http://127.0.0.1:${(engine.address() as AddressInfo).port}`;
    expect(await desk.runSteps({ runId })).toEqual({ is: 'known', ...body });
    expect(asked[0]).toMatch(new RegExp(`^/v0/runs/${runId}/steps Bearer signkey-prod-[0-9a-f]{64}$`));
    expect(asked[0]).not.toContain('abab');
    engine.closeAllConnections();
    await new Promise((done) => engine.close(done));
    expect(await desk.runSteps({ runId })).toMatchObject({ is: 'unknown', why: expect.stringMatching(/reached/) });
    process.env.INNGEST_RUNNER = 'server';
    process.env.INNGEST_DASHBOARD_URL = 'https://app.inngest.com/env/production/runs/{runId}';
    const href = `https://app.inngest.com/env/production/runs/${runId}`;
    expect(await desk.runSteps({ runId })).toEqual({ is: 'elsewhere', href });
  });
});

it('runs are listed page by page, none lost where several begin at one moment', async () => {
  const org = organisation();
  const runIds = [newId(), newId(), newId()];
  const actor: Actor = { kind: 'agent', agent: 'pricing' };
  await inHistory(new Date('2026-06-01T12:00:00Z'), async () => {
    for (const runId of runIds) await org.must(startRun, { runId, agent: 'pricing', trigger: 'schedule' }, actor);
  });
  const desk = createCaller({ orgId: org.orgId, actor: async () => owner, requestId: 'test' }).decisions;
  const seen: { id: string; startedAt: Date }[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await desk.runs({ limit: 1, cursor });
    seen.push(...page.rows);
    cursor = page.next ?? undefined;
    more = cursor !== undefined && seen.length < 9;
  }
  expect(new Set(seen.map((run) => run.startedAt.toISOString())).size).toBe(1);
  expect(seen.map((run) => run.id)).toEqual([...runIds].sort().reverse());
  expect(await desk.runs({ cursor: 'garbage' })).toMatchObject({ rows: [{}, {}, {}], next: null });
});

it('the story of a ladder: who moved what and why, newest first, with the switches of this agent and of all', async () => {
  const { desk } = await looked();
  await desk.setAutonomy({ kind, mode: 'observe', reason: 'Stocktaking' });
  await desk.boundAutonomy({ kind, ceiling: 'act', thresholdBp: 9000, least: 30 });
  await desk.stopAgent({ agent: 'all', reason: 'Fire drill' });
  await desk.stopAgent({ agent: 'procurement', reason: 'Not this one' });
  const story = await desk.ladderStory({ agent: 'pricing' });
  expect(story.map((s) => s.change.type)).toEqual([
    'agent.stopped',
    'autonomy.bounded',
    'autonomy.set',
    'autonomy.enlisted',
  ]);
  expect(story[2]).toMatchObject({
    by: `user:${owner.userId}`,
    change: { data: { to: 'observe', reason: 'Stocktaking' } },
  });
});

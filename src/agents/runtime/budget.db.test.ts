import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import { budgetStanding, modelCallPage, setLimits, usage } from '@/server/budgets';
import { createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { message, messagesStub } from './messages-stub';
import { awake } from './model/rest';
import { wholeRun } from './steps';

// From an agent's run through the real SDK to the budget's tables, and back to the card.
const agent = agents.find((a) => a.name === 'pricing')!;
const today = new Date().toISOString().slice(0, 10);
let stub: Awaited<ReturnType<typeof messagesStub>>;
beforeAll(async () => {
  stub = await messagesStub();
  Object.assign(process.env, { ANTHROPIC_API_KEY: 'test-key', ANTHROPIC_BASE_URL: stub.url });
});
beforeEach(() => {
  awake();
  stub.forget();
  stub.answerWith(() =>
    message(
      JSON.stringify({ act: true, priceMinor: 14_100, rationale: 'Cost has caught up.', confidence: 0.7 }),
      'end_turn',
      { input_tokens: 400, cache_read_input_tokens: 500 },
    ),
  );
});
afterAll(async () => {
  for (const name of ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL']) delete process.env[name];
  await stub.stop();
});

/** A pump whose cost has caught up with its price: policy and model both want to raise it. */
async function shop() {
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  await org.must(createProduct, { ...aProduct(category.categoryId), priceMinor: 12_900, costMinor: 9_000 });
  return org;
}
const proposers = (org: Awaited<ReturnType<typeof shop>>) =>
  org.read(async (db) =>
    (await db.decision.findMany()).map((d) => (d.details as { proposer: Record<string, unknown> }).proposer),
  );

it('books what a run cost, and counts the proposal that came of it', async () => {
  const org = await shop();
  const runId = newId();
  await wholeRun(org.orgId, agent, runId, 'test');
  // 400 in, 500 from the cache, 80 out, at the prices of the model that answered.
  const costMicros = 400 * 3 + 500 * 0.3 + 80 * 15;
  expect(await proposers(org)).toMatchObject([{ by: 'model', inputTokens: 900, outputTokens: 80, costMicros }]);
  expect(await org.read(() => usage({ from: today, until: today }))).toMatchObject([
    {
      agent: 'pricing',
      model: 'claude-sonnet-4-5-20250929',
      calls: 1,
      answered: 1,
      proposals: 1,
      costMicros,
      cacheRead: 500,
    },
  ]);
  const { rows } = await org.read(() => modelCallPage({ runId, limit: 10 }));
  expect(rows).toMatchObject([{ status: 'answered', promptVersion: 'pricing-1', worstMicros: 900 * 2.5 + 40_960 }]);
  const all = (await org.read(() => budgetStanding())).agents.find((a) => a.agent === 'all');
  expect(all).toMatchObject({ monthMicros: costMicros, heldMicros: 0 });
  await org.settle();
  expect(await allDifferences(org.orgId)).toEqual([]);
});

it.each([
  ['all', 'the model budget of the month is spent'],
  ['pricing', "the pricing agent's model budget of the month is spent"],
])(
  'goes on by its policy when the budget of %s is spent, says so on the card, and asks nothing',
  async (whose, words) => {
    const org = await shop();
    await org.must(setLimits, { agent: whose, monthMicros: 10_000, dayMicros: null });
    await wholeRun(org.orgId, agent, newId(), 'test');
    expect(await proposers(org)).toMatchObject([{ by: 'policy', fallback: words, costMicros: null }]);
    expect(stub.asked).toEqual([]);
    expect(await org.read((db) => db.modelFallback.findMany())).toMatchObject([{ reason: words, proposals: 1 }]);
    expect(await org.read((db) => db.budgetAlert.findMany())).toMatchObject([{ agent: whose, level: 100 }]);
  },
);

import { expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import { createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import { noteConsidered, startRun } from '@/server/decisions';
import { RunConsidered } from '@/server/decisions/contract';
import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { organisation } from '@/server/kernel/testing/organisation';
import { createCaller } from '@/server/root';
import { message, messagesStub } from './messages-stub';
import { deedOf, replay } from './replay';
import { replayAndKeep } from './replay-steps';
import { wholeRun } from './steps';

const agent = agents.find((a) => a.name === 'pricing')!;
const duty = agent.duties[0]!;
const since = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** A run with one draft, which a person has answered. */
async function answered(edit: boolean) {
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  await org.must(createProduct, { ...aProduct(category.categoryId), priceMinor: 12_900, costMinor: 11_000 });
  const owner: Actor = { kind: 'staff', userId: newId(), role: 'owner', functions: ['*'] };
  const desk = createCaller({ orgId: org.orgId, actor: async () => owner, requestId: 'test' }).decisions;
  const [decisionId] = await wholeRun(org.orgId, agent, newId(), 'test');
  const row = await desk.get({ decisionId: decisionId! });
  if (edit) await desk.edit({ decisionId: row.id, arguments: { priceMinor: 13_900 } });
  else await desk.approve({ decisionId: row.id, hash: row.hash });
  return { org, desk };
}

it('finds the same policy alike, and in agreement with the person who approved', async () => {
  const { org, desk } = await answered(false);
  const asked = { replayId: newId(), since, model: false };
  const before = (await readLog(org.orgId, { types: ['decision.proposed'] })).length;
  const [result] = await replayAndKeep(org.orgId, agent, asked);
  expect(result).toMatchObject({ considered: 1, same: 1, different: 0, decided: 1, agreesNow: 1, agreedThen: 1 });
  expect(result!.effectNowMinor).toBe(result!.effectThenMinor);
  await replayAndKeep(org.orgId, agent, asked);
  expect(await desk.replays()).toMatchObject([{ replayId: asked.replayId, by: 'policy', costMicros: 0 }]);
  expect(await readLog(org.orgId, { types: ['decision.proposed'] })).toHaveLength(before);
});

it('shows where another policy differs, and whether that is nearer to what people wanted', async () => {
  const { org } = await answered(true);
  const bolder = {
    ...duty,
    policyVersion: 'bolder',
    policy: (s: Parameters<typeof duty.policy>[0]) => {
      const draft = duty.policy(s);
      return draft && { ...draft, arguments: { ...draft.arguments, priceMinor: 13_900 } };
    },
  };
  const result = await replay(org.orgId, agent, bolder, { replayId: newId(), since, model: false });
  expect(result).toMatchObject({ different: 1, decided: 1, agreesNow: 1, agreedThen: 0, policyVersion: 'bolder' });
  expect(result.differences).toMatchObject([{ people: 'edited', now: { priceMinor: 13_900 } }]);
  const silent = { ...duty, policy: () => null };
  expect(await replay(org.orgId, agent, silent, { replayId: newId(), since, model: false })).toMatchObject({
    onlyThen: 1,
    agreesNow: 0,
  });
});

it('asks a model once for each time a subject was seen, each a question of its own, and says where it did not answer', async () => {
  const { org } = await answered(false);
  const [first] = await readLog(org.orgId, { types: ['agent-run.considered'] });
  const pricing: Actor = { kind: 'agent', agent: 'pricing' };
  // Seen again in more runs than the loop breaker lets one question be asked.
  for (let i = 0; i < 7; i++) {
    const runId = newId();
    await org.must(startRun, { runId, agent: 'pricing', trigger: 'test' }, pricing);
    await org.must(noteConsidered, { ...RunConsidered.schema.parse(first!.data), runId }, pricing);
  }
  const stub = await messagesStub();
  Object.assign(process.env, { ANTHROPIC_API_KEY: 'test-key', ANTHROPIC_BASE_URL: stub.url });
  try {
    const says = { act: true, priceMinor: 13_300, rationale: 'The market asks more.', confidence: 0.7 };
    stub.answerWith(() => (stub.asked.length === 8 ? message('no JSON') : message(JSON.stringify(says))));
    const result = await replay(org.orgId, agent, duty, { replayId: newId(), since, model: true });
    expect(stub.asked).toHaveLength(8);
    expect(new Set(stub.asked.map((a) => a.headers['idempotency-key'])).size).toBe(8);
    expect(result).toMatchObject({ by: 'model', considered: 8, fallbacks: 1, different: 7 });
    expect(result.costMicros).toBeGreaterThan(0);
  } finally {
    for (const name of ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL']) delete process.env[name];
    await stub.stop();
  }
});

it('compares deeds, not words', () =>
  expect(deedOf({ priceMinor: 1, reason: 'a', productId: 'p' })).toBe(
    deedOf({ productId: 'p', reason: 'b', priceMinor: 1 }),
  ));

import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { scopes } from '@/server/identity/contract';
import { type Actor, mayPass } from '@/server/kernel/actor';
import { type AnyCommand, allCommands } from '@/server/kernel/command';
import { isRejection } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import { houseLadder } from '@/server/receivables/ladder';
import { appRouter, createCaller } from '@/server/root';
import { handle } from '../v1/_rest/handle';
import { routes } from '../v1/_rest/routes';
import { healed } from './heal';
import { oddTexts, oddWords, plain, put, type Schema } from './odd';
import { type Business, business, closeEyes, idsOf } from './victim';
import { fieldsOf, words } from './words';

// Every question is asked and every command given with odd words in each of its fields, one at a time, by somebody who may. A
// program that breaks is the only wrong answer.
const patterns = {
  taxId: 'DE136695976',
  iban: 'DE02120300000000202051',
  kind: 'pricing.price',
  month: '2026-01',
  sha256: 'a'.repeat(64),
  hash: 'a'.repeat(64),
  postalCode: '10115',
  rungs: houseLadder.rungs,
};
const owner: Actor = { kind: 'staff', userId: randomUUID(), role: 'owner', functions: ['*'] };
const schemas = new WeakMap<z.ZodType, Schema>();
function schemaOf(input: z.ZodType): Schema {
  const schema = schemas.get(input) ?? z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  schemas.set(input, schema);
  return schema;
}

let a: Business;
let fieldIds: ReturnType<typeof fieldsOf>;
beforeAll(async () => {
  a = await business();
  const victim = await a.consumer('victim');
  await a.dealer('dealer');
  for (const actor of [victim.actor, { kind: 'visitor' } as const, victim.actor]) await a.send(await a.buy(actor));
  await a.buy(victim.actor);
  await a.settle();
  fieldIds = fieldsOf(await idsOf(a.orgId));
});
afterAll(() => closeEyes());

/** Words that fit an input, about things there are, or undefined; `turn` chooses which things. */
function fitting(input: z.ZodType, turn: number): unknown {
  const ids = Object.fromEntries([...fieldIds].map(([name, all]) => [name, all[turn % all.length] ?? randomUUID()]));
  const known = { ...words(ids), ...patterns, ...ids };
  const schema = schemaOf(input);
  for (const start of [known, plain(schema, known), plain(schema, patterns)]) {
    const tried = new Set<string>();
    for (let [sent, again] = [start, 0]; again < 12 && sent !== null; again++) {
      const { success, error } = input.safeParse(sent);
      if (success) return sent;
      const issues = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      sent = healed(sent, issues, tried, randomUUID());
    }
  }
}

/** Everything that an input lets in of what is odd: the rest never gets behind the door. */
function* oddOnes(input: z.ZodType) {
  let turn = 0;
  for (const { at, words } of oddWords(schemaOf(input)))
    for (const word of words) {
      const sent = put(fitting(input, turn++), at, word);
      if (input.safeParse(sent).success) yield { sent, told: `${at.join('.')} ${JSON.stringify(word)}` };
    }
}

it('answers every question, or says what is wrong with it', async () => {
  type Definition = { _def: { type: string; inputs: z.ZodType[] } };
  const all = appRouter._def.procedures as unknown as Record<string, Definition>; // the router's own flat list
  const caller = createCaller({ orgId: a.orgId, actor: async () => owner, requestId: randomUUID() });
  const broken: string[] = [];
  let asked = 0;
  for (const [path, { _def }] of Object.entries(all)) {
    const input = _def.type === 'query' ? _def.inputs[0] : undefined;
    const procedure = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), caller);
    if (!input || typeof procedure !== 'function') continue;
    for (const { sent, told } of oddOnes(input)) {
      asked++;
      await Promise.resolve(procedure(sent)).catch((error: unknown) => {
        const known = error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR';
        if (!known) broken.push(`${path} ${told}: ${String(error).slice(0, 300)}`);
      });
    }
  }
  expect(broken.join('\n')).toBe('');
  expect(asked).toBeGreaterThan(1000);
});

it('answers every address of the API, or says what is wrong with it', async () => {
  const LIMIT = 100; // requests that a key may make at once, and a few less
  const broken: string[] = [];
  let [asked, authorization] = [0, ''];
  for (const { method, path, query, stream } of routes) {
    if (method !== 'GET' || !query || stream) continue;
    const target = path.replace('{id}', fieldIds.get('orderId')?.[0] ?? randomUUID());
    for (const [field, text] of Object.keys(Object(schemaOf(query).properties)).flatMap((name) =>
      oddTexts.map((text) => [name, text] as const),
    )) {
      if (asked++ % LIMIT === 0) authorization = `Bearer ${await a.key([...scopes])}`;
      const address = `http://shop.example/api/v1${target}?${new URLSearchParams({ [field]: text })}`;
      const { status } = await handle(new Request(address, { headers: { authorization } }), a.orgId);
      if (status >= 500 || status === 429) broken.push(`${status} ${address}`);
    }
  }
  expect(broken.join('\n')).toBe('');
  expect(asked).toBeGreaterThan(1000);
});

it('does every command, or says why not; and no reader of the events breaks of what was done', async () => {
  const { actor: consumer } = await a.consumer('eve');
  const people: Actor[] = [
    owner,
    consumer,
    { kind: 'visitor' },
    { kind: 'api', keyId: randomUUID(), scopes: [...scopes] },
  ];
  const give = async (command: AnyCommand, actor: Actor) => {
    const answers = { done: 0, refused: 0, broken: [] as string[] };
    // The command's own schema took it a moment ago.
    for (const { sent, told } of oddOnes(command.input))
      await run(command, sent as never, { orgId: a.orgId, actor }).then(
        (outcome) => (isRejection(outcome) ? answers.refused++ : answers.done++),
        (error: unknown) => answers.broken.push(`${command.name} ${told}: ${String(error).slice(0, 300)}`),
      );
    return answers;
  };
  const [all, untold] = [{ done: 0, refused: 0, broken: [] as string[] }, [] as string[]];
  for (const command of allCommands()) {
    const actor = people.find((one) => mayPass(command.allow, one));
    if (!actor) continue;
    if (fitting(command.input, 0) === undefined) untold.push(command.name);
    const { done, refused, broken } = await give(command, actor);
    all.done += done;
    all.refused += refused;
    all.broken.push(...broken);
  }
  expect(all.broken.join('\n')).toBe('');
  expect(untold).toEqual([]);
  expect(all.done).toBeGreaterThan(400);
  await a.settle();
  const { consumers } = await createCaller({
    orgId: a.orgId,
    actor: async () => owner,
    requestId: '',
  }).eventLog.consumers();
  expect(consumers.filter(({ state }) => state === 'failed' || state === 'retrying')).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInBy } from '@/server/identity/session-store';
import { appRouter } from '@/server/root';
import { healed, issuesOf } from './heal';
import { type Business, business, closeEyes, idsOf, versionsOf } from './victim';
import { fieldsOf, words } from './words';

// Every procedure is called over the wire's own protocol, by people who hold somebody else's ids.
type Definition = { _def: { type: 'query' | 'mutation' | 'subscription' } };
const procedures = appRouter._def.procedures as unknown as Record<string, Definition>; // the router's own flat list
const all = Object.entries(procedures).map(([path, { _def }]) => ({ path, type: _def.type }));

type Answer = { path: string; status: number; text: string };

/** A person at an installation: the organisation it serves, and the cookie they bring. */
const at = (orgId: string, cookie: string | undefined) => async (path: string, type: string, input: unknown) => {
  const json = JSON.stringify(superjson.serialize(input));
  const query = type === 'query' ? `?input=${encodeURIComponent(json)}` : '';
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    req: new Request(`http://shop.example/api/trpc/${path}${query}`, {
      method: type === 'query' ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      body: type === 'query' ? undefined : json,
    }),
    createContext: async () => ({
      orgId,
      actor: async () => (cookie && (await signedInBy(orgId, cookie))?.actor) || { kind: 'visitor' as const },
      requestId: randomUUID(),
      key: randomUUID(),
    }),
  });
  return { status: response.status, text: await response.text() };
};

/** Calls every procedure with somebody's ids; what a door complains about is mended, and the door is asked again. */
async function walk(ask: ReturnType<typeof at>, fields: ReadonlyMap<string, readonly string[]>) {
  const answers: Answer[] = [];
  const most = 3; // of each kind of id
  for (const { path, type } of all) {
    if (/\.(changePassword|endSessions|reportCrash)$/.test(path)) continue; // about oneself only, and ends the attack
    for (let round = 0; round < most; round++) {
      const ids = Object.fromEntries(
        [...fields].map(([name, list]) => [name, list[round % list.length] ?? randomUUID()]),
      );
      let sent: unknown = { ...words(ids), ...ids };
      let answer = await ask(path, type, sent);
      const tried = new Set<string>();
      for (let again = 0; again < 12 && [400, 422].includes(answer.status); again++) {
        const next = healed(sent, issuesOf(answer.text), tried, ids.orderId ?? randomUUID());
        if (next === null) break;
        sent = next;
        answer = await ask(path, type, sent);
      }
      answers.push({ path, ...answer });
    }
  }
  return answers;
}

/** Refused for the form of the question, before anybody looked at what it asks for. */
const nonsense = (a: Answer) =>
  [400, 422].includes(a.status) && (!a.text.includes('"rejected"') || a.text.includes('"rejected":"invalid-input"'));

/** What an answer must never hold: words and ids that are the victim's alone. */
const leaks = (answers: Answer[], secrets: readonly string[]) =>
  answers
    .filter((a) => a.status < 300)
    .flatMap((a) => secrets.filter((secret) => a.text.includes(secret)).map((secret) => `${a.path}: ${secret}`));
const crashed = (answers: Answer[]) =>
  answers.filter((a) => a.status >= 500).map((a) => `${a.path}: ${a.text.slice(0, 200)}`);

let a: Business;
let b: Business;
let victim: Awaited<ReturnType<Business['consumer']>>;
let ids: Map<string, Set<string>>;
let owned: string[];

beforeAll(async () => {
  [a, b] = [await business(), await business()];
  victim = await a.consumer('victim');
  await a.dealer('dealer');
  for (const actor of [victim.actor, { kind: 'visitor' } as const, victim.actor]) {
    const orderId = await a.buy(actor);
    if (actor !== victim.actor || (await versionsOf(a.orgId, (id) => id.startsWith('invoice-')))) await a.send(orderId);
  }
  await a.buy(victim.actor); // one that still may be cancelled
  await a.settle();
  ids = await idsOf(a.orgId);
  const shared = new Set([...(ids.get('product.id') ?? []), ...(ids.get('category.id') ?? [])]);
  owned = [
    ...(ids.get('salesOrder.id') ?? []),
    ...(ids.get('invoiceId') ?? []),
    ...(ids.get('customer.id') ?? []),
  ].filter((id) => !shared.has(id));
});
afterAll(() => closeEyes());

/** The streams of orders, customers, invoices, money, people: nobody below may move one of them. */
const precious = /^(order|customer|credit|invoice|payment|account|user|fulfilment|api-key|decision|product|stock)-/;

describe('foreign ids', () => {
  it.each(['consumer', 'dealer', 'staff without a function', 'visitor'])(
    'give a %s of the same shop nothing',
    async (who) => {
      const person =
        who === 'consumer'
          ? await a.consumer('eve')
          : who === 'dealer'
            ? await a.dealer('mallory')
            : who === 'visitor'
              ? undefined
              : await a.staff('manager', []);
      const mine = new Set(person ? Object.values(person).filter((v) => typeof v === 'string') : []);
      const before = await versionsOf(a.orgId, (id) => precious.test(id));
      const answers = await walk(at(a.orgId, person?.cookie), fieldsOf(ids));
      expect(crashed(answers)).toEqual([]);
      const pii = [a.mark].flatMap((mark) => [
        `victim-${mark}`,
        `buyer-${mark}`,
        `Secret Street ${mark}`,
        `Company dealer ${mark}`,
      ]);
      // Colleagues may know each other; an answer may repeat an id it was asked with only if it is a receipt of the asker's own.
      expect(leaks(answers, pii)).toEqual([]);
      const told = leaks(
        answers.filter((x) => !/^(checkout\.(setCartItems|setCartCode|cart|quote)|identity\.me)$/.test(x.path)),
        owned,
      );
      expect(told).toEqual([]);
      const after = await versionsOf(
        a.orgId,
        (id) => precious.test(id) && id in before && ![...mine].some((own) => id.includes(own)),
      );
      const moved = Object.entries(after).filter(([id, version]) => before[id] !== version);
      expect(moved).toEqual([]);
    },
    240_000,
  );

  it('of another organisation are of no use to its owner, here or there', async () => {
    const attacker = await b.staff('owner', ['*']);
    const before = await versionsOf(a.orgId);
    const there = await walk(at(b.orgId, attacker.cookie), fieldsOf(ids));
    expect(crashed(there)).toEqual([]);
    const pii = [`victim-${a.mark}`, `buyer-${a.mark}`, `Secret Street ${a.mark}`, `${a.mark}`];
    expect(leaks(there, pii)).toEqual([]);
    // With the cookie of one organisation at the installation of another, somebody is nobody.
    const here = await walk(at(a.orgId, attacker.cookie), fieldsOf(ids));
    expect(crashed(here)).toEqual([]);
    expect(leaks(here, pii)).toEqual([]);
    const after = await versionsOf(a.orgId, (id) => id in before);
    expect(Object.entries(after).filter(([id, version]) => before[id] !== version && precious.test(id))).toEqual([]);
    // The walk was worth it: most doors were opened and asked, not only rung at.
    const refusedAsNonsense = new Set(there.filter(nonsense).map((x) => x.path));
    expect([...refusedAsNonsense].length / all.length).toBeLessThan(0.25);
  }, 240_000);
});

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { agents } from '@/agents';
import { carryOut } from '@/agents/runtime/decision-steps';
import { tell } from '@/agents/runtime/messages';
import { wholeRun } from '@/agents/runtime/steps';
import { registerTopic } from '@/server/agent-messages';
import { address } from '@/server/checkout/testing/shop';
import { newId } from '@/server/kernel/id';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { client, speaking } from './testing';

const pricing = agents.find((a) => a.name === 'pricing')!;

describe('a decision proposed from outside', () => {
  const asked = (productId: string, priceMinor: number, more = {}) => ({
    kind: 'pricing.change-price',
    arguments: { productId, priceMinor, expectedMinor: 11_900, reason: 'Summer' },
    rationale: 'Competitors went up',
    ...more,
  });
  const set = async () => {
    const c = await client(['decisions:write', 'decisions:read', 'catalog:read']);
    const [pump] = c.productIds as [string];
    const propose = (priceMinor: number, key?: string, more = {}) =>
      c.ask('POST', '/agents/decisions', asked(pump, priceMinor, more), { key });
    const price = async () => (await c.ask('GET', `/category/products/${pump}`)).body.priceMinor;
    return { ...c, pump, propose, price };
  };

  it('passes the gate, waits for somebody else, and is carried out by the ordinary command', async () => {
    const c = await set();
    const made = await c.propose(12_300, 'propose-1');
    expect(made).toMatchObject({ status: 201, body: { duplicate: false } });
    expect(await c.propose(12_300, 'propose-1')).toMatchObject({ status: 201, body: { duplicate: true } });
    const id = String(made.body.id);
    const card = await c.ask('GET', `/agents/decisions/${id}`);
    expect(card.body).toMatchObject({
      agent: 'pricing',
      status: 'proposed',
      rationale: 'Competitors went up',
      subjectId: c.pump,
      sentence: expect.stringMatching(/^Change a price: JV-TEST-0.*, from €119.00 to €123.00$/),
    });
    // One about the same product waits: whoever is second is told so.
    expect(await c.propose(12_200)).toMatchObject({ status: 409, body: { code: 'waits-already' } });
    const yes = { hash: card.body.hash, note: '' };
    expect(await c.ask('POST', `/agents/decisions/${id}/approve`, yes)).toMatchObject({
      status: 403,
      body: { code: 'own-proposal' },
    });
    expect(await c.ask('POST', `/agents/decisions/${id}/edit`, { arguments: { priceMinor: 12_100 } })).toMatchObject({
      status: 403,
    });
    expect(await c.price()).toBe(11_900);
    const other = speaking(c.orgId, await c.keyFor(['decisions:write']));
    expect(await other.ask('POST', `/agents/decisions/${id}/approve`, yes)).toMatchObject({ status: 200 });
    expect(await carryOut(c.orgId, id)).toBe('executed');
    expect(await c.price()).toBe(12_300);
    const desk = createCaller({ orgId: c.orgId, actor: async () => c.owner, requestId: 'test' });
    expect((await desk.catalog.record({ productId: c.pump }))?.history[0]).toMatchObject({
      by: 'agent:pricing',
      approvedBy: expect.stringMatching(/^api:/),
    });
    expect(await allDifferences(c.orgId)).toEqual([]);
  });

  it('waits for a person also where the agent itself may act alone', async () => {
    const c = await set();
    await wholeRun(c.orgId, pricing, newId(), 'test'); // makes the ladder known
    const owner = createCaller({ orgId: c.orgId, actor: async () => c.owner, requestId: 'test' });
    await owner.decisions.boundAutonomy({ kind: 'pricing.change-price', ceiling: 'act', thresholdBp: 8000, least: 5 });
    await owner.decisions.setAutonomy({ kind: 'pricing.change-price', mode: 'act', reason: 'test' });
    const made = await c.propose(12_300);
    expect((await c.ask('GET', `/agents/decisions/${made.body.id}`)).body.status).toBe('proposed');
    await owner.decisions.stopAgent({ agent: 'pricing', reason: 'Stop' });
    expect(await c.propose(12_200)).toMatchObject({ status: 409, body: { code: 'switched-off' } });
  });

  it('is refused by name when the policy denies it, or it is none', async () => {
    const c = await set();
    expect(await c.propose(900)).toMatchObject({
      status: 422,
      body: { code: 'denied', details: { reasons: [expect.any(String), expect.any(String)] } },
    });
    const cases: [object, string, string][] = [
      [{ kind: 'pricing.give-away' }, 'unknown-kind', 'kind'],
      [{ kind: 'fulfillment.pick-batch' }, 'unknown-kind', 'kind'],
      [{ kind: 'Nonsense' }, 'invalid-input', 'kind'],
      [{ arguments: { productId: c.pump } }, 'invalid-input', 'arguments.priceMinor'],
      [{ arguments: { productId: newId(), priceMinor: 1, reason: 'x' } }, 'unknown-subject', 'arguments'],
      [{ rationale: ' ' }, 'invalid-input', 'rationale'],
      [{ confidence: 2 }, 'invalid-input', 'confidence'],
    ];
    for (const [more, code, field] of cases)
      expect(await c.propose(12_300, undefined, more), JSON.stringify(more)).toMatchObject({
        status: 422,
        body: { code, errors: [{ field }] },
      });
    expect((await c.ask('GET', '/agents/decisions')).body.data).toEqual([]);
  });
});

describe('a message to agents', () => {
  it('asks one to look now, once', async () => {
    const c = await client(['decisions:write', 'event-log:read']);
    const send = () => c.ask('POST', '/agents/message', { agent: 'pricing' }, { key: 'look-now-1' });
    expect([await send(), await send()]).toMatchObject([{ status: 201 }, { status: 201, body: { duplicate: true } }]);
    const events = await c.ask('GET', '/events?type=agent-run.requested');
    expect(events.body.data).toMatchObject([{ data: { agent: 'pricing' }, by: expect.stringMatching(/^api:/) }]);
  });

  it('is one message when it is repeated without a key', async () => {
    const c = await client(['decisions:write', 'decisions:read', 'event-log:read']);
    registerTopic({ topic: 'test.repeated', title: 'Test', body: z.object({}) });
    const [threadId] = await tell(
      pricing,
      [{ to: 'forecasting', topic: 'test.repeated', body: {}, sentence: 'News', dedupe: newId() }],
      { orgId: c.orgId, actor: { kind: 'agent', agent: 'pricing' } },
      'run',
    );
    const say = (text: string) => c.ask('POST', '/agents/message', { threadId, text });
    const [first, again, other] = [await say('Seen'), await say('Seen'), await say('Seen too')];
    expect([first, again, other].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect([again.body.id, other.body.id === first.body.id]).toEqual([first.body.id, false]);
    const { body } = await c.ask('GET', `/agents/messages/${threadId}`);
    expect(body.said).toMatchObject([{ sentence: 'News' }, { sentence: 'Seen' }, { sentence: 'Seen too' }]);

    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T10:00:01Z') });
    const look = () => c.ask('POST', '/agents/message', { agent: 'pricing' });
    const looked = [(await look()).body.id, (await look()).body.id];
    vi.setSystemTime(new Date('2026-11-30T10:01:01Z'));
    const later = (await look()).body.id;
    vi.useRealTimers();
    expect([looked[0] === looked[1], looked[0] === later]).toEqual([true, false]);
    expect((await c.ask('GET', '/events?type=agent-run.requested')).body.data).toHaveLength(2);
  });

  it('is a note among what agents say, and needs a place', async () => {
    const c = await client(['decisions:write', 'decisions:read']);
    registerTopic({ topic: 'test.outside', title: 'Test', body: z.object({}) });
    const [threadId] = await tell(
      pricing,
      [{ to: 'forecasting', topic: 'test.outside', body: {}, sentence: 'News', dedupe: newId() }],
      { orgId: c.orgId, actor: { kind: 'agent', agent: 'pricing' } },
      'run',
    );
    const note = await c.ask('POST', '/agents/message', { threadId, text: 'Seen in the ERP' }, { key: 'note-0001' });
    expect(note).toMatchObject({ status: 201, body: { duplicate: false } });
    const { body } = await c.ask('GET', `/agents/messages/${threadId}`);
    expect(body.said).toMatchObject([{ sentence: 'News' }, { id: note.body.id, sentence: 'Seen in the ERP' }]);
    for (const [sent, status, field] of [
      [{}, 422, 'agent'],
      [{ agent: 'pricing', text: 'x' }, 422, 'agent'],
      [{ agent: 'nobody' }, 422, 'agent'],
      [{ threadId, text: ' ' }, 422, 'text'],
    ] as const)
      expect(await c.ask('POST', '/agents/message', sent), JSON.stringify(sent)).toMatchObject({
        status,
        body: { errors: [{ field }] },
      });
    expect((await c.ask('POST', '/agents/message', { threadId: newId(), text: 'x' })).status).toBe(404);
  });
});

describe('dealers', () => {
  const application = (name: string) => ({
    company: `${name} GmbH`,
    taxId: 'DE123456789',
    email: `${name}@example.com`,
    name,
    phone: '+49 30 1234567',
    address,
    password: 'correct horse battery',
  });
  let c: Awaited<ReturnType<typeof client>>;
  beforeAll(async () => {
    c = await client(
      ['customers:read', 'customers:write', 'pricing:read', 'orders:read', 'orders:write', 'receivables:read'],
      { products: 2, stock: 20 },
    );
  });

  it('apply, see their prices, and order many lines at once on their account', async () => {
    const applied = await c.ask('POST', '/dealers/apply', application('mia'), { key: 'apply-0001' });
    expect(applied).toMatchObject({ status: 201, body: { duplicate: false } });
    const customerId = String(applied.body.id);
    expect((await c.ask('GET', `/dealers/pricing?customerId=${customerId}`)).body.data).toEqual([]);
    const lines = [
      { sku: 'JV-TEST-0', quantity: 3 },
      { sku: 'JV-TEST-1', quantity: 2 },
    ];
    const bulk = (more = {}, key?: string) =>
      c.ask('POST', '/dealers/orders/bulk', { customerId, lines, acceptTerms: true, ...more }, { key });
    expect(await bulk()).toMatchObject({ status: 403, body: { code: 'dealer-not-approved' } });
    const terms = { tier: 'gold', discountBp: 2000, creditLimitMinor: 60_000, termsDays: 30 };
    expect((await c.ask('POST', `/dealers/${customerId}/approve`, { terms })).status).toBe(200);
    expect((await c.ask('GET', `/dealers/pricing?customerId=${customerId}`)).body.data).toMatchObject([
      { sku: 'JV-TEST-0', listMinor: 10_000, netMinor: 8_000, currency: 'EUR' },
      { sku: 'JV-TEST-1' },
    ]);
    const placed = await bulk({}, 'bulk-0001');
    expect(placed).toMatchObject({ status: 201, body: { status: 'confirmed', netMinor: expect.any(Number) } });
    expect(await bulk({}, 'bulk-0001')).toMatchObject({ body: { id: placed.body.id, duplicate: true } });
    // The second one would go past the limit: none of it is ordered.
    expect(await bulk()).toMatchObject({ status: 409 });
    expect((await c.ask('GET', `/dealers/orders?customerId=${customerId}`)).body.data).toMatchObject([
      { id: placed.body.id, customerKind: 'dealer', itemCount: 5, paymentMethod: 'terms' },
    ]);
    expect(await bulk({ lines: [] })).toMatchObject({ status: 422, body: { errors: [{ field: 'lines' }] } });
    expect(await bulk({ customerId: newId() })).toMatchObject({ status: 404, body: { code: 'unknown-dealer' } });
    expect(await c.ask('POST', '/dealers/apply', application('mia'))).toMatchObject({ status: 409 });
    expect(await c.ask('GET', '/dealers/pricing')).toMatchObject({ status: 422 });
  });

  it('and all customers have a profile that can be corrected', async () => {
    const given = { email: 'ada@example.com', name: 'Ada', country: 'DE', currency: 'EUR' };
    const { body } = await c.ask('POST', '/customers/register', given);
    const customerId = String(body.id);
    const profile = () => c.ask('GET', `/customers/profile?customerId=${customerId}`);
    expect((await profile()).body).toMatchObject({ id: customerId, name: 'Ada', phone: null, addresses: [] });
    const corrected = {
      customerId,
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      phone: '+49 30 7654321',
      country: 'AT',
    };
    expect((await c.ask('PUT', '/customers/profile', corrected)).status).toBe(200);
    expect((await profile()).body).toMatchObject({ name: 'Ada Lovelace', phone: '+49 30 7654321', country: 'AT' });
    expect(await c.ask('PUT', '/customers/profile', { ...corrected, email: 'none' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'email' }] },
    });
    expect((await c.ask('GET', `/customers/profile?customerId=${newId()}`)).status).toBe(404);
    expect((await c.ask('PUT', '/customers/profile', { ...corrected, customerId: newId() })).status).toBe(404);
  });
});

describe('the revenue report', () => {
  it('is what was invoiced less what was credited', async () => {
    const c = await client(['receivables:read']);
    const owner = createCaller({ orgId: c.orgId, actor: async () => c.owner, requestId: 'test' });
    const [pump] = c.productIds as [string];
    for (const quantity of [1, 2]) await c.send(await c.buy({ [pump]: quantity }));
    const { rows } = await owner.receivables.list({});
    const taxes = await Promise.all(rows.map(({ invoiceId }) => owner.receivables.get({ invoiceId })));
    const sum = (of: (invoice: (typeof taxes)[number]) => number) => taxes.reduce((all, one) => all + of(one), 0);
    await owner.receivables.creditNote({
      creditNoteId: newId(),
      invoiceId: rows[0]!.invoiceId,
      amountMinor: 1_190,
      reason: 'Scratched',
    });
    await c.settle();
    const { body } = await c.ask('GET', '/ar/reports/revenue');
    expect(body).toMatchObject({
      by: 'month',
      rows: [
        {
          currency: 'EUR',
          invoices: 2,
          netMinor: sum((i) => i.netMinor),
          taxMinor: sum((i) => i.taxMinor),
          creditedNetMinor: 1_000,
          creditedTaxMinor: 190,
          revenueMinor: sum((i) => i.netMinor) - 1_000,
        },
      ],
    });
    expect((await c.ask('GET', '/ar/reports/revenue?by=day')).body.rows).toHaveLength(1);
    expect((await c.ask('GET', '/ar/reports/revenue?from=2019-01-01&to=2020-01-01')).body.rows).toEqual([]);
    for (const [query, field] of [
      ['from=2026-02-01&to=2026-01-01', 'to'],
      ['from=1990-01-01&to=2026-01-01', 'from'],
      ['from=yesterday', 'from'],
      ['by=hour', 'by'],
    ])
      expect(await c.ask('GET', `/ar/reports/revenue?${query}`), query).toMatchObject({
        status: 422,
        body: { errors: [{ field }] },
      });
  });
});

import { expect, it } from 'vitest';
import { createCaller } from '@/server/root';
import { client } from './testing';

it('a price by API waits for approval: 202, the same price, and a decision with the key’s name', async () => {
  const c = await client(['pricing:write', 'catalog:read', 'decisions:read']);
  const [productId] = c.productIds as [string];
  const body = { productId, priceMinor: 12_300, expectedMinor: 11_900, reason: 'New list' };
  const ask = (key: string, more = {}) => c.ask('POST', '/category/pricing/update', { ...body, ...more }, { key });
  const made = await ask('price-0001');
  expect(made).toMatchObject({ status: 202, body: { status: 'waiting', duplicate: false } });
  expect(await ask('price-0001')).toMatchObject({ status: 202, body: { id: made.body.id, duplicate: true } });
  expect((await c.ask('GET', `/category/products/${productId}`)).body.priceMinor).toBe(11_900);
  const link = String(made.body.link).replace('/api/v1', '');
  const { body: card } = await c.ask('GET', link);
  expect(card).toMatchObject({ id: made.body.id, status: 'proposed', rationale: 'New list' });
  expect(await ask('price-0002', { priceMinor: 1 })).toMatchObject({ status: 422, body: { code: 'denied' } });
  const desk = createCaller({ orgId: c.orgId, actor: async () => c.owner, requestId: 'test' });
  const { askedBy } = await desk.decisions.get({ decisionId: String(made.body.id) });
  expect((await desk.identity.names())[String(askedBy).replace('api:', '')]).toBe('Test');
});

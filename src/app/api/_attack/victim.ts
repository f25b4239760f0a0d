import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { applyAsDealer, approveDealer, registerConsumer } from '@/server/customers';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import { issueApiKey, newApiKey } from '@/server/identity';
import { addStaff, startSession, system, visitor } from '@/server/identity/testing/people';
import type { Actor, Role } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/id';

const password = 'correct horse battery';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A business with customers, orders, invoices, a team and keys: whom the attacks are aimed at, or who aims them. */
export async function business() {
  const mark = randomBytes(6).toString('hex');
  const s = await warehouse({ products: 2, stock: 100 });
  const product = s.productIds[0]!;
  const street = `Secret Street ${mark}`;
  const address = { name: `Name ${mark}`, street, postalCode: '10115', city: 'Berlin', country: 'DE' };

  /** A person with an account, signed in: the cookie's value and whom it stands for. */
  const consumer = async (name: string) => {
    const [userId, customerId] = [randomUUID(), randomUUID()];
    const email = `${name}-${mark}@example.com`;
    const person = { userId, customerId, email, name: `${name} ${mark}`, country: 'DE', currency: 'EUR', password };
    await s.must(registerConsumer, { ...person, phone: null }, visitor);
    const actor: Actor = { kind: 'consumer', userId, customerId };
    return { email, userId, customerId, actor, cookie: await startSession(s.orgId, { userId, tier: 'consumer' }) };
  };
  const dealer = async (name: string) => {
    const [userId, customerId] = [randomUUID(), randomUUID()];
    const email = `${name}-${mark}@example.com`;
    const company = `Company ${name} ${mark}`;
    const application = {
      userId,
      customerId,
      email,
      company,
      taxId: `TAX ${mark}`,
      website: null,
      name: `${name} ${mark}`,
    };
    await s.must(
      applyAsDealer,
      { ...application, phone: '+49 30 1234567', address: { ...address, street: 'Quay 1' }, message: mark, password },
      system,
    );
    const terms = { tier: 'gold' as const, discountBp: 2000, creditLimitMinor: 10_000_000, termsDays: 30 };
    await s.must(approveDealer, { customerId, terms, note: '' }, system);
    const actor: Actor = { kind: 'dealer', userId, customerId };
    return { userId, customerId, actor, cookie: await startSession(s.orgId, { userId, tier: 'dealer' }) };
  };
  const staff = async (role: Role, functions: string[]) => {
    const userId = randomUUID();
    const access = { role, functions } as Parameters<typeof addStaff.decide>[1]['access']; // the contract's own words
    await s.must(addStaff, { userId, email: `${userId}@example.com`, name: `Staff ${userId}`, access }, system);
    return { userId, cookie: await startSession(s.orgId, { userId, tier: 'staff' }) };
  };
  const key = async (scopes: string[]) => {
    const { text, prefix, hash } = newApiKey();
    await s.must(issueApiKey, { keyId: newId(), name: 'attack', prefix, hash, scopes }, system);
    return text;
  };
  const buy = async (actor: Actor) => {
    const items = { [product]: 1 };
    const input = s.order(await s.fill(items, actor), await s.total(items), { shippingAddress: address });
    const order = { ...input, orderId: randomUUID(), email: `buyer-${mark}@example.com` };
    await s.must(s.placeOrder, order, actor);
    await s.settle();
    return order.orderId;
  };
  return { ...s, mark, address, consumer, dealer, staff, key, buy };
}
export type Business = Awaited<ReturnType<typeof business>>;

let owner: pg.Client | undefined;
/** Rows as the database's owner sees them: the test's own eyes, which no policy dims. */
async function eyes() {
  if (owner) return owner;
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  return owner;
}
export const closeEyes = async () => {
  await owner?.end();
  owner = undefined;
};

/** Every id that stands anywhere in an organisation's tables, by the name of its column. */
export async function idsOf(orgId: string): Promise<Map<string, Set<string>>> {
  const client = await eyes();
  const { rows: columns } = await client.query<{ t: string; c: string }>(
    `select c.table_name as t, c.column_name as c from information_schema.columns c join pg_class k on k.relname = c.table_name
      where c.table_schema = 'public' and k.relkind = 'r' and k.relnamespace = 'public'::regnamespace and c.data_type in ('uuid', 'text')
        and exists (select from information_schema.columns o where o.table_name = c.table_name and o.column_name = 'orgId')`,
  );
  const found = new Map<string, Set<string>>();
  await client.query('begin');
  await client.query("select set_config('app.org_id', $1, true), set_config('app.actor_kind', 'system', true)", [
    orgId,
  ]);
  for (const { t, c } of columns) {
    if (c === 'orgId' || c === 'lastEventId') continue;
    const { rows } = await client.query<{ v: string }>(
      `select distinct "${c}"::text as v from "${t}" where "orgId" = $1 and "${c}" is not null limit 300`,
      [orgId],
    );
    const name = c === 'id' ? `${t.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}.id` : c;
    for (const { v } of rows) if (UUID.test(v)) (found.get(name) ?? found.set(name, new Set()).get(name)!).add(v);
  }
  // The id of a basket nobody claimed is a key: whoever holds it filled it.
  const { rows: claimed } = await client.query<{ id: string }>(
    'select id::text from cart where "orgId" = $1 and "customerId" is not null',
    [orgId],
  );
  found.set('cart.id', new Set(claimed.map((row) => row.id)));
  found.delete('cartId');
  await client.query('commit');
  return found;
}

/** The versions of streams: what changed if anything did. */
export async function versionsOf(orgId: string, ofInterest: (stream: string) => boolean = () => true) {
  const client = await eyes();
  await client.query('begin');
  await client.query("select set_config('app.org_id', $1, true), set_config('app.actor_kind', 'system', true)", [
    orgId,
  ]);
  const { rows } = await client.query<{ id: string; version: number }>(
    'select "streamId" as id, version from es_stream where "orgId" = $1 order by 1',
    [orgId],
  );
  await client.query('commit');
  return Object.fromEntries(rows.filter((row) => ofInterest(row.id)).map((row) => [row.id, row.version]));
}

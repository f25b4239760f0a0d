import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { changeCustomer, registerConsumer } from '@/server/customers';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import { userByEmail } from '@/server/identity';
import { post } from '@/server/integrations';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import type { AnyEvent } from '@/server/kernel/event';
import { prove } from '@/server/kernel/seal/prove';
import { sealLog } from '@/server/kernel/seal/seal';
import { verifySeals } from '@/server/kernel/seal/verify';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { noteOrder, orderById } from '@/server/orders';
import { invoicesOfOrder, openBalance, recordPayment } from '@/server/receivables';
import { createCaller } from '@/server/root';
import { asHtml, exportPerson, forgetPerson, requestErasure, withdrawErasure, zip } from '.';
import { forgetDue } from './forgetting';

const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).privacy;

/** A guest who bought, got their goods and paid. */
async function paidUp() {
  const w = await warehouse();
  const orderId = await w.buy({ [w.productIds[0]!]: 1 });
  await w.send(orderId);
  const [invoice] = await w.read(() => invoicesOfOrder(orderId));
  const pay = () =>
    w.must(recordPayment, {
      paymentId: randomUUID(),
      invoiceId: invoice!.invoiceId,
      amountMinor: invoice!.totalMinor,
      method: 'bank-transfer',
      reference: 'SEPA 1',
      receivedOn: new Date().toISOString().slice(0, 10),
    });
  return { ...w, orderId, invoice: invoice!, personId: invoice!.customerId, pay };
}

/** Where a word still stands, in any table that the organisation's system can read. */
async function found(orgId: string, word: string): Promise<string[]> {
  return asSystem(orgId, async () => {
    const { rows } = await readPool().query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`,
    );
    const hits: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await readPool().query(
        `select 1 from "${name}" t where to_jsonb(t)::text ilike $1 limit 1`,
        [`%${word}%`],
      );
      if (rowCount) hits.push(name);
    }
    return hits;
  });
}

describe('forgetting a person', () => {
  it('is refused while anything is open, then leaves the books and the seals whole and nobody in them', async () => {
    const w = await paidUp();
    const { email, billTo, totalMinor, number } = w.invoice;
    expect(await w.run(forgetPerson, { personId: w.personId, reason: 'Asked by mail' })).toMatchObject({
      rejected: 'business-open',
      message: expect.stringContaining('unpaid invoices'),
    });
    await w.pay();
    await w.settle();
    await sealLog(w.orgId);
    expect(await found(w.orgId, email)).not.toEqual([]);

    await w.must(forgetPerson, { personId: w.personId, reason: 'Asked by mail' });
    await w.settle();
    expect(await found(w.orgId, email)).toEqual([]);
    expect(await found(w.orgId, billTo.street)).toEqual([]);
    const [left] = await w.read(() => invoicesOfOrder(w.orderId));
    expect(left).toMatchObject({ number, totalMinor, status: 'paid', customerName: '(erased)', email: '(erased)' });
    expect(await w.read(() => orderById(w.orderId))).toMatchObject({ contactName: '(erased)', paymentStatus: 'paid' });
    expect(await w.read(() => openBalance(w.personId))).toMatchObject({ openMinor: 0 });
    expect(await allDifferences(w.orgId)).toEqual([]);

    await sealLog(w.orgId);
    const { faults, events } = await verifySeals(w.orgId);
    expect(faults).toEqual([]);
    expect((await prove(w.orgId, [1, events]))?.events).toHaveLength(2);
    // Whatever is still said of them comes back nowhere; who would write them down anew is told.
    expect(
      await w.run(changeCustomer, {
        customerId: w.personId,
        email,
        name: 'Ada',
        phone: null,
        company: null,
        country: 'DE',
      }),
    ).toMatchObject({ rejected: 'erased' });
    expect(await w.run(noteOrder, { orderId: w.orderId, note: 'Rang about her pump' })).toMatchObject({
      rejected: 'erased',
    });
    const news = { id: randomUUID(), at: new Date().toISOString() } as AnyEvent; // nothing else of it is asked
    const system: Actor = { kind: 'system', name: 'test' };
    await post(
      news,
      { run: (command, input) => w.run(command, input, system) },
      {
        ...{ template: 'dealer-rejected', recipientId: w.personId, to: email, name: 'Ada' },
        ...{ variables: { company: 'Ada and Sons', reason: '' }, regarding: { kind: 'customer', id: w.personId } },
      },
    );
    await w.settle();
    expect(await found(w.orgId, 'Ada and Sons')).toEqual([]);
    expect(await allDifferences(w.orgId)).toEqual([]);
    expect(await w.run(forgetPerson, { personId: w.personId, reason: 'Again' })).toMatchObject({
      rejected: 'already-forgotten',
    });

    const books = as(w.orgId, { kind: 'staff', userId: 'b', role: 'readonly', functions: ['receivables'] });
    expect(await books.keptInvoice({ invoiceId: w.invoice.invoiceId })).toMatchObject({ number, billTo, email });
    const sales = as(w.orgId, { kind: 'staff', userId: 's', role: 'owner', functions: ['orders'] });
    await expect(sales.keptInvoice({ invoiceId: w.invoice.invoiceId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('takes sign-in with it, and waits when a person asks for it themselves', async () => {
    const w = await warehouse();
    const [customerId, userId] = [randomUUID(), randomUUID()];
    const email = `grace-${customerId}@example.com`;
    await w.must(
      registerConsumer,
      {
        customerId,
        userId,
        email,
        name: 'Grace Hopper',
        phone: null,
        country: 'DE',
        currency: 'EUR',
        password: 'a long password',
      },
      { kind: 'visitor' },
    );
    await w.settle();
    const grace: Actor = { kind: 'consumer', userId, customerId };
    const other: Actor = { kind: 'consumer', userId: randomUUID(), customerId: randomUUID() };
    expect(await w.run(requestErasure, { personId: customerId, reason: '' }, other)).toMatchObject({
      rejected: 'unknown-person',
    });
    await w.must(requestErasure, { personId: customerId, reason: '' }, grace);
    await w.must(withdrawErasure, { personId: customerId }, grace);
    expect(await forgetDue(w.orgId, new Date(Date.now() + 30 * 86_400_000))).toBe(0);
    await w.must(requestErasure, { personId: customerId, reason: '' }, grace);
    expect(await forgetDue(w.orgId)).toBe(0);
    expect(await w.read(() => userByEmail(email))).toMatchObject({ disabledAt: null });
    expect(await forgetDue(w.orgId, new Date(Date.now() + 15 * 86_400_000))).toBe(1);
    await w.settle();
    expect(await w.read(() => userByEmail(email))).toBeNull();
    expect(await found(w.orgId, email)).toEqual([]);
    expect(await allDifferences(w.orgId)).toEqual([]);
    expect((await as(w.orgId, grace).get({ personId: customerId }))?.request).toMatchObject({ state: 'forgotten' });
  });
});

describe('the export of a person', () => {
  it('holds their profile, orders, invoices, mails and events, for themselves only, and no keys', async () => {
    const w = await paidUp();
    await w.pay();
    await w.settle();
    const { personId } = w;
    const exportId = randomUUID();
    const me = as(w.orgId, { kind: 'consumer', userId: randomUUID(), customerId: personId });
    await expect(me.data({ personId, exportId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await w.must(exportPerson, { personId, exportId }, { kind: 'consumer', userId: 'u', customerId: personId });
    const data = await me.data({ personId, exportId });
    const titles = data.sections.map((s) => s.title);
    for (const wanted of ['Customer', 'Sales order', 'Invoice', 'Payment', 'Mail', 'Fulfilment'])
      expect(titles).toContain(wanted);
    expect(data.events.map((e) => e.type)).toEqual(
      expect.arrayContaining(['order.placed', 'invoice.issued', 'payment.received']),
    );
    const text = JSON.stringify(data);
    expect(text).toContain(w.invoice.billTo.street);
    expect(text).not.toMatch(/tokenHash|passwordHash|wrappedKey/);
    const stranger = as(w.orgId, { kind: 'consumer', userId: 'x', customerId: randomUUID() });
    await expect(stranger.data({ personId, exportId })).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const page = asHtml({ ...data, about: '<b>Ada</b>' });
    expect(page).toContain('&lt;b&gt;Ada');
    const archive = zip([{ name: 'index.html', text: page }], new Date());
    const packed = archive.subarray(
      30 + archive.readUInt16LE(26),
      30 + archive.readUInt16LE(26) + archive.readUInt32LE(18),
    );
    expect(inflateRawSync(packed).toString()).toBe(page);
  });
});

import { randomUUID } from 'node:crypto';
import '@/server/root';
import { describe, expect, it } from 'vitest';
import { withScope } from '@/server/kernel/database/scope';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import {
  addressesOf,
  applyAsDealer,
  approveDealer,
  changeCustomer,
  customerById,
  dealerById,
  dealerTerms,
  guestByEmail,
  holdCredit,
  ListCustomers,
  ListDealers,
  listCustomers,
  listDealers,
  putDealerOnHold,
  registerConsumer,
  registerCustomer,
  releaseCredit,
  saveAddress,
} from '.';
import { quay, terms } from './histories';
import { customerHistory } from './history';

const visitor = { kind: 'visitor' } as const;
const system = { kind: 'system', name: 'test' } as const;
const guest = (email: string, more = {}) => ({
  customerId: randomUUID(),
  kind: 'consumer' as const,
  userId: null,
  email,
  name: 'Grace Hopper',
  country: 'DE',
  currency: 'EUR',
  phone: null,
  company: null,
  ...more,
});
const application = (email: string) => ({
  customerId: randomUUID(),
  userId: randomUUID(),
  company: 'Harbour Pumps BV',
  taxId: 'NL123456789B01',
  email,
  name: 'Jan de Vries',
  phone: '+31 10 1234567',
  address: quay,
  password: 'a long password',
  website: null,
  message: '',
});

describe('customers', () => {
  it('get codes without gaps, whoever registers at once and whatever is refused', async () => {
    const org = organisation();
    const same = guest('same@example.com');
    const outcomes = await Promise.all([
      ...Array.from({ length: 10 }, (_, i) => org.run(registerCustomer, guest(`g${i}@example.com`))),
      org.run(registerCustomer, same),
      org.run(registerCustomer, same),
    ]);
    expect(outcomes.filter((o) => 'rejected' in o)).toMatchObject([{ rejected: 'customer-exists' }]);
    const rows = await org.read((db) => db.customer.findMany({ orderBy: { code: 'asc' } }));
    expect(rows.map((r) => r.code)).toEqual(Array.from({ length: 11 }, (_, i) => `C-${10_001 + i}`));
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('are found by any typed words, page by page', async () => {
    const org = organisation();
    for (let i = 0; i < 7; i++) await org.must(registerCustomer, guest(`p${i}@example.com`));
    await org.must(registerCustomer, guest('ada@water.example', { name: 'Ada Lovelace', phone: '+49 30 1234567' }));
    await org.settle();
    const ask = (q: string) => org.read(() => listCustomers(ListCustomers.parse({ q })));
    for (const q of ['ada', 'LOVE', 'water.ex', 'ada love', '30 1234567', '+49-30', 'C-10008'])
      expect((await ask(q)).items.map((c) => c.name)).toEqual(['Ada Lovelace']);
    expect((await ask('ada hopper')).items).toEqual([]);
    const ada = (await ask('ada')).items[0]!;
    await org.must(changeCustomer, { ...ada, customerId: ada.id, name: 'Ada King', phone: null });
    await org.settle();
    for (const q of ['lovelace', '30 1234567']) expect((await ask(q)).items).toEqual([]);
    expect((await ask('king')).items).toMatchObject([{ id: ada.id, name: 'Ada King' }]);
    expect(await allDifferences(org.orgId)).toEqual([]);
    const codes: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await org.read(() => listCustomers(ListCustomers.parse({ limit: 3, cursor })));
      codes.push(...page.items.map((c) => c.code));
      cursor = page.next;
    }
    expect(codes).toEqual(Array.from({ length: 8 }, (_, i) => `C-${10_008 - i}`));
    expect((await org.read(() => guestByEmail('P3@example.com')))?.email).toBe('p3@example.com');
  });

  it('open an account in one transaction: an e-mail address that is taken leaves nothing behind', async () => {
    const org = organisation();
    const ask = (email: string) => {
      const { kind: _, userId: __, company: ___, ...rest } = guest(email);
      return { ...rest, userId: randomUUID(), password: 'a long password' };
    };
    await org.must(registerConsumer, ask('eve@example.com'), visitor);
    expect(await org.run(registerConsumer, ask('Eve@example.com'), visitor)).toMatchObject({
      rejected: 'taken',
      field: 'email',
    });
    expect((await org.read(() => listCustomers(ListCustomers.parse({})))).items).toHaveLength(1);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('keep an address book whose latest default counts', async () => {
    const org = organisation();
    const { customerId } = guest('x@example.com');
    await org.must(registerCustomer, { ...guest('x@example.com'), customerId });
    const [a, b] = [randomUUID(), randomUUID()];
    await org.must(saveAddress, { customerId, addressId: a, address: quay, isDefault: false });
    await org.must(saveAddress, { customerId, addressId: b, address: { ...quay, city: 'Delft' }, isDefault: true });
    const book = await org.read(() => addressesOf(customerId));
    expect(book.map(({ address, isDefault }) => [address.city, isDefault])).toEqual([
      ['Delft', true],
      ['Rotterdam', false],
    ]);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});

describe('dealers', () => {
  it('apply, are approved, and buy on terms', async () => {
    const org = organisation();
    const apply = application('jan@harbour.example');
    const { customerId } = apply;
    await org.must(applyAsDealer, apply, visitor);
    expect(await org.read(() => dealerTerms(customerId))).toBeUndefined();
    expect(await org.read(() => dealerById(customerId))).toMatchObject({ status: 'applied', creditLeftMinor: 0 });
    await org.must(approveDealer, { customerId, terms, note: '' });
    await org.must(holdCredit, { customerId, orderId: randomUUID(), amountMinor: 120_000 }, system);
    expect(await org.read(() => dealerTerms(customerId))).toMatchObject({ ...terms, creditLeftMinor: 380_000 });
    await org.must(changeCustomer, { ...guest('jan@new.example'), customerId, company: 'Harbour BV', country: 'NL' });
    await org.must(putDealerOnHold, { customerId, reason: 'Overdue.' });
    const { items } = await org.read(() => listDealers(ListDealers.parse({ status: 'on-hold', q: 'harbour' })));
    expect(items).toMatchObject([{ company: 'Harbour BV', email: 'jan@new.example', holdReason: 'Overdue.' }]);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('have a history that says who did it as the log does: names are put to it where they are shown', async () => {
    const org = organisation();
    const someone = application('told@example.com');
    await org.must(applyAsDealer, someone, visitor);
    const approver = { ...org.owner, userId: someone.userId }; // an account that has a name
    await org.must(approveDealer, { customerId: someone.customerId, terms, note: '' }, approver);
    const [approved, ...earlier] = await customerHistory(org.orgId, someone.customerId);
    expect(approved).toMatchObject({ type: 'dealer.approved', by: `user:${someone.userId}` });
    expect(earlier.at(-1)?.by).toBe('visitor');
  });

  it('cannot pass their limit together, however many orders come at once', async () => {
    const org = organisation();
    const apply = application('jan@harbour.example');
    const { customerId } = apply;
    await org.must(applyAsDealer, apply, visitor);
    await org.must(approveDealer, { customerId, terms, note: '' });
    const orders = Array.from({ length: 32 }, () => randomUUID());
    const outcomes = await Promise.all(
      orders.map((orderId) => org.run(holdCredit, { customerId, orderId, amountMinor: 70_000 }, system)),
    );
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(7);
    expect(outcomes.find((o) => 'rejected' in o)).toMatchObject({
      rejected: 'credit-limit',
      details: { leftMinor: 10_000 },
    });
    const held = orders.filter((_, i) => 'done' in outcomes[i]!);
    for (const orderId of held)
      await org.must(releaseCredit, { customerId, orderId, amountMinor: 70_000, reason: 'paid' }, system);
    expect(await org.read(() => dealerTerms(customerId))).toMatchObject({ creditHeldMinor: 0 });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('and customers see their own record, staff only with the function, visitors nothing', async () => {
    const org = organisation();
    const [one, two] = [application('one@example.com'), application('two@example.com')];
    for (const apply of [one, two]) await org.must(applyAsDealer, apply, visitor);
    const seen = (scope: { kind: 'customer' | 'staff' | 'visitor'; customerId?: string; functions?: string }) =>
      withScope({ orgId: org.orgId, ...scope }, async () =>
        Promise.all(
          [one, two].map(async ({ customerId }) => {
            const rows = [
              await customerById(customerId),
              await dealerById(customerId),
              (await addressesOf(customerId))[0],
            ];
            return rows.filter(Boolean).length;
          }),
        ),
      );
    expect(await seen({ kind: 'customer', customerId: one.customerId })).toEqual([3, 0]);
    expect(await seen({ kind: 'staff', functions: 'customers' })).toEqual([3, 3]);
    expect(await seen({ kind: 'staff', functions: 'inventory' })).toEqual([0, 0]);
    expect(await seen({ kind: 'visitor' })).toEqual([0, 0]);
    expect(await withScope({ orgId: randomUUID(), kind: 'system' }, () => customerById(one.customerId))).toBeNull();
  });

  it('are not let in by the doors of others', async () => {
    const org = organisation();
    const apply = application('jan@harbour.example');
    await org.must(applyAsDealer, apply, visitor);
    const input = { customerId: apply.customerId, terms, note: '' };
    for (const actor of [
      visitor,
      { kind: 'dealer', userId: apply.userId, customerId: apply.customerId } as const,
      { kind: 'staff', userId: 'u', role: 'operator', functions: ['customers'] } as const,
      { kind: 'staff', userId: 'u', role: 'manager', functions: ['orders'] } as const,
      { kind: 'agent', agent: 'pricing' } as const,
    ])
      expect(await org.run(approveDealer, input, actor)).toMatchObject({ rejected: 'forbidden' });
  });
});

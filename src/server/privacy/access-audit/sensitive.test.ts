import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { harmless } from './harmless';
import { isSensitive, recordsIn, touched } from './sensitive';

const id = '0193b2a0-0000-7000-8000-000000000001';

describe('what is sensitive', () => {
  it.each([
    'customers.get',
    'customers.list',
    'receivables.paper',
    'identity.apiKeys',
    'privacy.keptInvoice',
    'privacy.accesses',
    'eventLog.list',
    'analytics.search',
    'procurement.changeSupplierBank',
    'identity.issueApiKey',
    'decisions.list',
    'eventLog.explain',
    'pricing.agreements',
    'agentMessages.threads',
    'analytics.work',
  ])('%s', (door) => expect(isSensitive(door)).toBe(true));
  it('a door that nobody has thought of yet, wherever it is', () => {
    expect(isSensitive('customers.somethingNew')).toBe(true);
    expect(isSensitive('inventory.somethingNew')).toBe(true);
  });
  it('every door there is has been judged: a new one changes this list, and whoever adds it says which it is', async () => {
    const doors = fs.readFileSync('src/server/permissions.txt', 'utf8').match(/^\w+\.\w+/gm) ?? [];
    expect(doors.length).toBeGreaterThan(250);
    for (const door of harmless) expect(doors, 'a harmless door that is no more').toContain(door);
    const judged = doors.map((door) => `${door.padEnd(34)} ${isSensitive(door) ? 'written down' : 'harmless'}\n`);
    await expect(judged.join('')).toMatchFileSnapshot('./doors.txt');
  });
  it.each([
    'catalog.bySku',
    'orders.counts',
    'inventory.levels',
    'identity.me',
    'eventLog.catalogue',
    'platform.health',
  ])('not %s', (door) => expect(isSensitive(door)).toBe(false));
});

describe('which record was touched', () => {
  it.each([
    ['customers.get', { customerId: id }, undefined, { record: 'customer', recordId: id }],
    ['orders.byNumber', { number: 'JV-10001' }, undefined, { record: 'order', recordId: 'JV-10001' }],
    ['identity.user', { userId: id }, undefined, { record: 'account', recordId: id }],
    ['receivables.list', { view: 'open' }, undefined, { record: 'invoice', recordId: null }],
    ['identity.apiKeys', undefined, undefined, { record: 'api-key', recordId: null }],
    ['customers.change', { customerId: 'x' }, `customer-${id}`, { record: 'customer', recordId: id }],
    ['identity.revokeApiKey', {}, `api-key-${id}`, { record: 'api-key', recordId: id }],
  ])('%s %j', (door, input, stream, expected) => expect(touched({ door, input, stream })).toEqual(expected));
});

it('counts what an answer shows', () => {
  expect([null, [], { rows: [1, 2], next: null }, { items: [] }, { id }].map(recordsIn)).toEqual([0, 0, 2, 0, 1]);
});

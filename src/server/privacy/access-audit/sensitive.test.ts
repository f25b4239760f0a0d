import { describe, expect, it } from 'vitest';
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
  ])('%s', (door) => expect(isSensitive(door)).toBe(true));
  it('a door that nobody has thought of yet, where people are known', () =>
    expect(isSensitive('customers.somethingNew')).toBe(true));
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

import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '@/server/kernel/event';
import { type MailTemplate, mailTemplates } from '../contract';
import { holdsSecret, write } from './write';

const id = '0193a000-0000-7000-8000-000000000001';
const sender = { name: 'Jovey Pumps', site: 'http://127.0.0.1:3000' };
const address = { name: 'Ada', street: 'Kade 12', postalCode: '3011 AA', city: 'Rotterdam', country: 'NL' };
const terms = { tier: 'gold', discountBp: 3000, creditLimitMinor: 2_500_000, termsDays: 30 };
const variables: Record<MailTemplate, Record<string, Json>> = {
  'order-confirmation': {
    orderId: id,
    number: 'J-10001',
    currency: 'EUR',
    lines: [{ name: 'Borewell pump <b>', sku: 'JV-BW-550', quantity: 2, amountMinor: 45_800 }],
    shippingLabel: 'Standard',
    shippingMinor: 990,
    taxMinor: 7471,
    taxIncluded: true,
    totalMinor: 46_790,
    method: 'bank-transfer',
    termsDays: null,
    promisedOn: '2026-11-27',
    shippingAddress: address,
    purchaseReference: 'PO 77',
  },
  'house-alarm': {
    what: 'A promise of your books is broken',
    facts: [['Promise', 'Every order adds up']],
    path: '/desk/platform/invariants',
  },
  'log-root': { on: '2026-11-21', seals: 12, sealedTo: 4711, root: 'ab'.repeat(32) },
  briefing: {
    day: '2026-11-21',
    summary: 'Yesterday: 8 orders placed.',
    facts: [{ key: 'orders', part: 'happened', text: '8 orders <b>placed</b>', href: '/desk/orders', tone: 'good' }],
  },
  'budget-alert': {
    agent: 'all',
    period: 'month',
    on: '2026-11',
    level: 80,
    limitMicros: 25_000_000,
    spentMicros: 20_114_000,
  },
  'order-shipped': { orderId: id, number: 'J-10001', carrier: 'DHL', tracking: '00340434', complete: false },
  'order-cancelled': { number: 'J-10001', by: 'staff', reason: 'The last one was damaged.' },
  invoice: {
    invoiceId: id,
    number: 'INV-2026-00001',
    orderNumber: 'J-10001',
    totalMinor: 46_790,
    currency: 'EUR',
    dueOn: '2026-12-21',
    issuedOn: '2026-11-21',
    customerKind: 'dealer',
  },
  'purchase-order': {
    purchaseOrderId: id,
    number: 'PO-2026-00001',
    totalMinor: 143_500,
    currency: 'EUR',
    expectedOn: '2026-12-12',
    lines: 2,
    note: 'Please deliver to gate 2',
  },
  reminder: {
    stage: 'second',
    tone: 'plain',
    currency: 'EUR',
    lines: [
      {
        invoiceId: id,
        number: 'INV-2026-00001',
        stage: 'second',
        dueOn: '2026-10-21',
        daysOverdue: 31,
        openMinor: 46_790,
      },
    ],
    unappliedMinor: 1_000,
    totalMinor: 45_790,
    payBy: '2026-11-28',
    customerKind: 'dealer',
    payTo: { name: 'Jovey Pumps GmbH', bank: 'Sparkasse', iban: 'DE02120300000000202051', bic: 'BYLADEM1001' },
  },
  'dealer-application': { company: 'Harbour & Sons' },
  'dealer-approved': { company: 'Harbour & Sons', currency: 'EUR', terms, note: 'Ask for Marta.' },
  'dealer-rejected': { company: 'Harbour & Sons', reason: 'No trade registration.' },
  'password-reset': { userId: id, requestId: id },
  'verify-email': { userId: id, requestId: id },
  welcome: {},
  'decision-waits': {
    ...{ decisionId: id, because: 'reminder', sentence: 'Raise JV-CP-550 from €129.00 to €134.00', note: '' },
    ...{ rationale: 'Cost has caught up.', ifIgnored: 'The price stays.', expiresAt: '2026-11-26T07:06:00.000Z' },
    waiting: 4,
  },
};

beforeAll(() => {
  process.env.JOVEY_SECRET ??= '0'.repeat(64);
});
const written = (template: MailTemplate, name = 'Ada Lovelace') =>
  write({ template, name, variables: variables[template] }, sender);

describe('every mail', () => {
  it.each(mailTemplates)('%s reads as text and as HTML, with one heading and every link in both', (template) => {
    const { subject, text, html } = written(template);
    expect(subject.length).toBeGreaterThan(5);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('lang="en"');
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((m) => m[1]!.replaceAll('&amp;', '&'));
    for (const link of links) expect(text).toContain(link);
  });
  it.each(mailTemplates)('%s lets no name become markup or a header', (template) => {
    const { html, subject } = written(template, '<img src=x onerror=alert(1)>\r\nBcc: eve@example.com');
    expect(html).not.toContain('<img');
    expect(subject).not.toMatch(/[\r\n]/);
  });
  it('refuses variables that do not fit, rather than sending half a letter', () =>
    expect(() => write({ template: 'invoice', name: 'Ada', variables: { number: 'INV-1' } }, sender)).toThrow());
});

it('says amounts, days and addresses as people write them', () => {
  const { text } = written('order-confirmation');
  expect(text).toContain('2 × Borewell pump <b> (JV-BW-550)  €458.00');
  expect(text).toContain('Total  €467.90');
  expect(text).toContain('27 November 2026');
  expect(text).toContain('Netherlands');
  expect(text).toMatch(new RegExp(`/order/${id}\\?t=\\S{40,}`));
});

it('knows which mails open an account', () =>
  expect(mailTemplates.filter(holdsSecret)).toEqual(['password-reset', 'verify-email']));

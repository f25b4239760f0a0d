import { randomUUID } from 'node:crypto';

type Ids = ReadonlyMap<string, ReadonlySet<string>>;
const address = { name: 'Eve', street: 'Street 1', postalCode: '10115', city: 'Berlin', country: 'DE' };

/** The columns whose values a field of this name would want. */
const kinds: Record<string, string> = {
  orderId: 'salesOrder.id',
  customerId: 'customer.id',
  userId: 'userAccount.id',
  productId: 'product.id',
  decisionId: 'decision.id',
  cartId: 'cart.id',
  eventId: 'events.id',
  mailId: 'mail.id',
  keyId: 'apiKey.id',
  sessionId: 'session.id',
  addressId: 'customerAddress.id',
  categoryId: 'category.id',
};

/** Somebody's ids by the field that takes them: all of each, the first of each name first. */
export const fieldsOf = (ids: Ids) =>
  new Map(
    [...new Set([...Object.keys(kinds), ...[...ids.keys()].filter((name) => /Id$/.test(name))])].map((field) => {
      const all = new Set([...(ids.get(kinds[field] ?? '') ?? []), ...(ids.get(field) ?? [])]);
      return [field, [...all]] as const;
    }),
  );

/** What else doors ask for, in words that fit most of them. Unknown fields are ignored by all. */
export const words = (ids: Record<string, string>): Record<string, unknown> => {
  const line = { productId: ids.productId, quantity: 1, lineId: '1', restock: true, condition: 'restock' };
  return {
    reason: 'attack',
    note: 'attack',
    message: 'attack',
    comment: 'attack',
    name: 'attack',
    company: 'attack',
    email: 'attack@example.com',
    phone: '+49 30 1234567',
    country: 'DE',
    currency: 'EUR',
    token: 'x'.repeat(43),
    requestId: randomUUID(),
    shipmentId: ids.shipmentId ?? randomUUID(),
    returnId: randomUUID(),
    paymentId: ids.paymentId ?? randomUUID(),
    creditNoteId: randomUUID(),
    refundId: randomUUID(),
    adjustmentId: randomUUID(),
    password: 'a long password',
    currentPassword: 'a long password',
    newPassword: 'a longer password',
    quantity: 1,
    counted: 1,
    delta: 1,
    amountMinor: 1,
    priceMinor: 100,
    netMinor: 100,
    costMinor: 100,
    address,
    shippingAddress: address,
    billingAddress: null,
    shippingMethod: 'standard',
    paymentMethod: 'bank-transfer',
    expectedTotalMinor: 11_900,
    destination: 'DE',
    acceptTerms: true,
    purchaseReference: null,
    isDefault: true,
    terms: { tier: 'gold', discountBp: 100, creditLimitMinor: 1, termsDays: 1 },
    access: { role: 'readonly', functions: ['catalog'] },
    tier: 'dealer',
    role: 'readonly',
    lines: [line],
    items: [line],
    parcels: [{ weightKg: 1, lengthCm: null, widthCm: null, heightCm: null }],
    carrier: 'DHL',
    tracking: 'JD1',
    method: 'bank-transfer',
    reference: 'attack',
    receivedOn: new Date().toISOString().slice(0, 10),
    from: '2026-01-01',
    to: '2026-12-31',
    asOf: '2026-12-31',
    days: 30,
    sku: 'JV-TEST-0',
    number: 'J-10001',
    slug: 'test-pump-0',
    location: 'main',
    hash: 'x',
    agent: 'pricing',
    arguments: {},
    productIds: [ids.productId],
    orderIds: [ids.orderId],
    ids: [ids.productId],
    skus: ['JV-TEST-0'],
    slugs: ['test-pump-0'],
    search: 'a',
    q: 'a',
    allocations: [{ invoiceId: ids.invoiceId, amountMinor: 1 }],
    type: 'stock.counted',
    data: { productId: ids.productId, counted: 1 },
    prefix: 'abcdefgh',
    scopes: ['catalog:read'],
    position: 1,
    competitor: 'attack',
    url: 'https://attack.example',
    observedOn: '2026-01-01',
  };
};

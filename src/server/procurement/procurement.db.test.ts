import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { withScope } from '@/server/kernel/database/scope';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import {
  cancelPurchaseOrder,
  componentById,
  componentDemand,
  confirmPurchaseOrder,
  lastPaid,
  onOrder,
  placePurchaseOrder,
  purchaseFigures,
  purchaseOrderById,
  purchaseOrderPaper,
  purchaseOrderPdf,
  supplierById,
} from '.';
import { changeSupplier } from './commands/change-supplier';
import { orderContent } from './commands/gather-order-content';
import { receiveComponent } from './commands/receive-component';
import { receivePurchaseOrder } from './commands/receive-purchase-order';
import { setBillOfMaterials } from './commands/set-bill-of-materials';
import { setExchangeRate } from './commands/set-exchange-rate';
import { setSupplierPrice } from './commands/set-supplier-price';
import { contacts, supplierFacts } from './histories';
import { componentLedger } from './projections/component.queries';
import { buyer, today, works } from './testing/works';

const receipt = (purchaseOrderId: string, lines: [lineId: string, accepted: number, rejected?: number][]) => ({
  purchaseOrderId,
  receiptId: randomUUID(),
  receivedOn: today(),
  deliveryNote: '',
  lines: lines.map(([lineId, accepted, rejected = 0]) => ({
    lineId,
    accepted,
    rejected,
    reason: rejected ? 'Porous' : '',
  })),
});

describe('a purchase order', () => {
  it('is drafted at list prices, sent, confirmed, received in two parts: stock, rating and tables agree', async () => {
    const w = await works({ stock: 5 });
    const product = w.productIds[0]!;
    const { purchaseOrderId, lineIds } = await w.order(100, { [product]: 20 });
    const before = await w.read(() => purchaseOrderById(purchaseOrderId));
    expect(before).toMatchObject({
      number: `PO-${today().slice(0, 4)}-00001`,
      status: 'sent',
      goodsMinor: 100 * 1_130 + 20 * 700,
      freightMinor: 4_900,
      totalMinor: 131_900,
      baseTotalMinor: 131_900,
      sentTo: contacts[0]!.email,
      late: false,
    });
    expect(await w.read(() => onOrder([w.componentId]))).toMatchObject([{ quantity: 100 }]);
    const paper = await w.read(() => purchaseOrderPaper(w.orgId, purchaseOrderId));
    expect(paper?.supplier).toMatchObject({ payment: '30 days net', address: { company: supplierFacts.name } });
    expect((await purchaseOrderPdf(paper!)).subarray(0, 5).toString()).toBe('%PDF-');
    await w.settle();
    const mails = await w.read((db) => db.mail.findMany({ where: { template: 'purchase-order' } }));
    expect(mails).toMatchObject([{ to: contacts[0]!.email, regardingId: purchaseOrderId }]);
    await w.must(confirmPurchaseOrder, { purchaseOrderId, expectedOn: today(), supplierReference: 'AB 1' }, buyer);
    await w.must(
      receivePurchaseOrder,
      receipt(purchaseOrderId, [
        [lineIds[0]!, 60, 5],
        [lineIds[1]!, 20],
      ]),
      buyer,
    );
    expect(await w.read(() => componentById(w.componentId))).toMatchObject({ onHand: 60, onOrder: 40, position: 100 });
    const level = await w.read((db) => db.stockLevel.findFirst({ where: { productId: product } }));
    expect(level?.onHand).toBe(25);
    await w.must(receivePurchaseOrder, receipt(purchaseOrderId, [[lineIds[0]!, 40]]), buyer);
    expect(await w.read(() => purchaseOrderById(purchaseOrderId))).toMatchObject({ status: 'received' });
    expect(await w.read(() => supplierById(w.supplierId))).toMatchObject({
      orders: 1,
      deliveries: 2,
      onTime: 2,
      arrived: 1,
      inOneDelivery: 0,
      accepted: 120,
      rejected: 5,
      rating: 3.6,
    });
    const ledger = await w.read(() => componentLedger({ componentId: w.componentId, limit: 10 }));
    expect(ledger.rows.map((l) => [l.delta, l.balance])).toEqual([
      [40, 100],
      [60, 60],
    ]);
    expect(await w.read(() => lastPaid([w.componentId]))).toMatchObject([{ unitPriceMinor: 1_130, quantity: 100 }]);
    expect(await w.read(purchaseFigures)).toMatchObject({ open: 0, late: 0, drafts: 0 });
    await w.settle();
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('numbers have no gap: what is refused gives its number back', async () => {
    const w = await works();
    await w.draft(10);
    const refused = await w.run(
      placePurchaseOrder,
      {
        purchaseOrderId: randomUUID(),
        supplierId: w.supplierId,
        lines: [{ lineId: randomUUID(), kind: 'component', itemId: w.componentId, quantity: 15 }],
        note: '',
        byMail: true,
        belowMinimum: false,
      },
      buyer,
    );
    expect(refused).toMatchObject({ rejected: 'not-a-multiple', field: 'lines.0.quantity' });
    await Promise.all([w.draft(10), w.draft(20), w.draft(30)]);
    const numbers = await w.read((db) => db.purchaseOrder.findMany({ orderBy: { sequence: 'asc' } }));
    expect(numbers.map((o) => o.sequence)).toEqual([1, 2, 3, 4]);
  });

  it('is taken in once, however often and by how many it is booked', async () => {
    const w = await works();
    const { purchaseOrderId, lineIds } = await w.order(100);
    const [one, two, three] = [0, 1, 2].map(() => receipt(purchaseOrderId, [[lineIds[0]!, 60]]));
    const racing = [one!, one!, two!, three!];
    const outcomes = await Promise.all(racing.map((input) => w.run(receivePurchaseOrder, input, buyer)));
    const booked = outcomes.flatMap((o, at) => ('done' in o && o.done.position > 0 ? [racing[at]!] : []));
    expect(booked).toHaveLength(1);
    expect(await w.run(receivePurchaseOrder, booked[0]!, buyer)).toMatchObject({ done: { position: 0 } });
    const over = await w.run(receivePurchaseOrder, receipt(purchaseOrderId, [[lineIds[0]!, 46]]), buyer);
    expect(over).toMatchObject({ rejected: 'too-many', details: { most: 45 } });
    await w.must(receivePurchaseOrder, receipt(purchaseOrderId, [[lineIds[0]!, 45]]), buyer);
    expect(await w.read(() => componentById(w.componentId))).toMatchObject({ onHand: 105, onOrder: 0 });
    expect(await w.run(cancelPurchaseOrder, { purchaseOrderId, reason: 'x' }, buyer)).toMatchObject({
      rejected: 'goods-came',
    });
    await w.settle();
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('in a foreign currency keeps the rate of its day', async () => {
    const w = await works();
    const facts = { ...supplierFacts, currency: 'PLN', minimumOrderMinor: 0, freightMinor: 0 };
    await w.must(changeSupplier, { supplierId: w.supplierId, facts, contacts }, buyer);
    const lines = [
      { lineId: randomUUID(), kind: 'component' as const, itemId: w.componentId, quantity: 10, unitPriceMinor: 5_333 },
    ];
    const draft = { supplierId: w.supplierId, lines, note: '' };
    expect(await w.read(() => orderContent(draft, w.orgId))).toMatchObject({ rejected: 'no-rate' });
    await w.must(setExchangeRate, { currency: 'PLN', on: '2026-05-01', rate: 4.2675, source: 'ECB' }, buyer);
    await w.must(setExchangeRate, { currency: 'PLN', on: '2026-06-01', rate: 4.25, source: 'ECB' }, buyer);
    expect(await w.read(() => orderContent(draft, w.orgId))).toMatchObject({
      content: { currency: 'PLN', totalMinor: 53_330, rate: 4.25, rateOn: '2026-06-01', baseTotalMinor: 12_548 },
    });
    // Without a price of one's own there is no list in this currency any more.
    const unpriced = lines.map(({ unitPriceMinor: _, ...line }) => line);
    expect(await w.read(() => orderContent({ ...draft, lines: unpriced }, w.orgId))).toMatchObject({
      rejected: 'no-price',
    });
  });
});

describe('components', () => {
  it('are used up by what is shipped, once, and what was missing counts as demand', async () => {
    const w = await works({ stock: 10 });
    const productId = w.productIds[0]!;
    await w.must(setBillOfMaterials, { productId, lines: [{ componentId: w.componentId, quantity: 3 }] }, buyer);
    await w.must(
      receiveComponent,
      { componentId: w.componentId, quantity: 10, reference: 'Opening', purchaseOrderId: null, receiptId: null },
      buyer,
    );
    await w.send(await w.buy({ [productId]: 2 }));
    await w.send(await w.buy({ [productId]: 2 }));
    await w.settle();
    expect(await w.read(() => componentById(w.componentId))).toMatchObject({ onHand: 0 });
    const [demand] = await w.read(() => componentDemand(7));
    expect(demand).toMatchObject({ itemId: w.componentId, total: 12, short: 2 });
    expect(demand!.daily.at(-1)).toBe(12);
    expect(demand!.daily).toHaveLength(7);
    await w.settle();
    expect(await allDifferences(w.orgId)).toEqual([]);
  });
});

describe('who may', () => {
  it('see: staff of procurement, and nobody else', async () => {
    const w = await works();
    await w.draft(10);
    const tables = ['supplier', 'supplier_price', 'component', 'purchase_order'];
    const rows = (scope: Partial<Parameters<typeof withScope>[0]>) =>
      withScope({ orgId: w.orgId, kind: 'visitor', ...scope }, async () => {
        const counts = [];
        for (const table of tables) counts.push((await readPool().query(`select from ${table}`)).rowCount);
        return counts;
      });
    expect(await rows({ kind: 'staff', functions: 'procurement' })).toEqual([1, 1, 1, 1]);
    const nothing = [0, 0, 0, 0];
    expect(await rows({})).toEqual(nothing);
    expect(await rows({ kind: 'staff', functions: 'orders' })).toEqual(nothing);
    expect(await rows({ kind: 'customer' })).toEqual(nothing);
    expect(await rows({ orgId: randomUUID(), kind: 'system' })).toEqual([0, 0, 0, 0]);
  });

  it('order: the agent too, from approved suppliers only; money details are for people', async () => {
    const w = await works();
    const agent: Actor = { kind: 'agent', agent: 'procurement' };
    const place = (supplierId: string) => ({
      purchaseOrderId: randomUUID(),
      supplierId,
      lines: [{ lineId: randomUUID(), kind: 'component' as const, itemId: w.componentId, quantity: 20 }],
      note: '',
      byMail: true,
      belowMinimum: false,
    });
    expect(await w.run(placePurchaseOrder, place(w.supplierId), agent)).toMatchObject({ done: {} });
    expect(await w.run(placePurchaseOrder, place(randomUUID()), agent)).toMatchObject({ rejected: 'unknown-supplier' });
    const price = {
      supplierId: w.supplierId,
      item: { kind: 'component' as const, id: w.componentId },
      supplierSku: '',
      breaks: [{ fromQuantity: 1, unitPriceMinor: 1 }],
      orderMultiple: 1,
      leadTimeDays: null,
      validFrom: today(),
    };
    expect(await w.run(setSupplierPrice, price, agent)).toMatchObject({ rejected: 'forbidden' });
    expect(await w.run(receivePurchaseOrder, receipt(randomUUID(), [[randomUUID(), 1]]), agent)).toMatchObject({
      rejected: 'forbidden',
    });
  });
});

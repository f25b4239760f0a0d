import { describe, expect, it } from 'vitest';
import { packingSlipPdf, pickListPdf, type ShipmentPaper, shippingLabelPdf } from '@/server/fulfillment';
import { stamped } from '@/server/kernel/paper/paper';
import { credited, issued } from '../histories';
import type { CreditNoteRow } from '../projections/credit-note';
import type { InvoiceShown } from '../projections/invoice.queries';
import { creditNotePdf } from './credit-note-pdf';
import { invoicePdf } from './invoice-pdf';
import type { StatementPaper } from './papers';
import { statementPdf } from './statement-pdf';

const head = {
  company: 'Northwell Pumps GmbH',
  street: 'Hafenstrasse 8',
  postalCode: '20457',
  city: 'Hamburg',
  country: 'DE',
  phone: '+49 40 1234567',
  email: 'hello@northwell.example',
  website: 'northwell.example',
  taxId: 'DE123456789',
  register: 'HRB 4711, Hamburg',
  bank: 'Hanse Bank',
  iban: 'DE02120300000000202051',
  bic: 'BYLADEM1001',
  footnote: '',
};
const line = issued.data.lines[0]!;
const invoice = (lines: number, more: Partial<InvoiceShown> = {}): InvoiceShown => ({
  ...issued.data,
  lines: Array.from({ length: lines }, () => line),
  customerName: 'Harbour',
  sequence: 1,
  paidMinor: 0,
  creditedMinor: 0,
  openMinor: 11_900,
  status: 'open',
  settledOn: null,
  sent: 0,
  sentAt: null,
  overdue: false,
  ...more,
});
const note: CreditNoteRow = { ...credited(1_190, 190).data, sequence: 1 };
const slip: ShipmentPaper = {
  letterhead: head,
  orderId: issued.data.orderId,
  number: 'J-10001',
  placedPromise: '2026-06-03',
  shipmentId: null,
  shipTo: issued.data.billTo,
  phone: '+49 40 1',
  purchaseReference: 'PO-88',
  note: 'Ring twice',
  carrier: 'DHL',
  tracking: '00340434161094000000',
  on: '2026-06-01',
  lines: [{ sku: 'JV-CP-550', name: 'Garden pump 550', bin: 'A-1', quantity: 1, ordered: 2, later: 1 }],
  parcels: [
    { weightKg: 12.5, lengthCm: 60, widthCm: 40, heightCm: 30 },
    { weightKg: 2, lengthCm: null, widthCm: null, heightCm: null },
  ],
};
const account = (lines: number, openMinor = 11_900): StatementPaper => ({
  statement: {
    from: '2026-05-01',
    to: '2026-06-01',
    openingMinor: 0,
    lines: Array.from({ length: lines }, (_, i) => ({
      id: String(i),
      on: '2026-05-02',
      kind: 'invoice' as const,
      reference: 'INV-2026-00001',
      invoiceId: null,
      amountMinor: 11_900,
      balanceMinor: 11_900 * (i + 1),
    })),
    closingMinor: 11_900 * lines,
  },
  ageing: { current: openMinor, days30: 0, days60: 0, days90: 0, older: 0, openMinor, unappliedMinor: 0 },
  customer: { code: 'C-10001', currency: 'EUR', billTo: issued.data.billTo },
  letterhead: head,
  on: '2026-06-01',
});
const stops = [
  {
    bin: 'A-1',
    productId: 'p',
    sku: 'JV-CP-550',
    name: 'Pump',
    quantity: 3,
    orders: [{ orderId: 'o', number: 'J-10001', quantity: 3 }],
  },
];
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe('papers', () => {
  it.each([
    ['invoice', () => invoicePdf({ invoice: invoice(3), letterhead: head })],
    ['credit note', () => creditNotePdf({ note, invoice: invoice(1), letterhead: head })],
    ['statement', () => statementPdf(account(8))],
    ['empty statement', () => statementPdf(account(0, 0))],
    ['packing slip', () => packingSlipPdf(slip)],
    ['pick list', () => pickListPdf({ orders: [{ orderId: 'o', number: 'J-10001' }], stops }, '2026-06-01')],
  ])('%s is one page, the same bytes for the same data', async (_, draw) => {
    const [a, b] = await Promise.all([draw(), draw()]);
    expect(a.subarray(0, 5).toString()).toBe('%PDF-');
    expect(a.equals(b)).toBe(true);
    expect(pages(a)).toBe(1);
  });
  it('carries a stamp on every page, and on no page of another', async () => {
    const draw = () => statementPdf(account(70));
    const [plain, marked] = [await draw(), await stamped('As of 2026-06-15.', draw)];
    expect([pages(marked), marked.equals(plain), (await draw()).equals(plain)]).toEqual([3, false, true]);
  });
  it('has a label for each parcel', async () => expect(pages(await shippingLabelPdf(slip))).toBe(2));
  it('goes on over pages', async () =>
    expect(pages(await invoicePdf({ invoice: invoice(60), letterhead: head }))).toBe(4));
  it('counts a long account to its end', async () => expect(pages(await statementPdf(account(70)))).toBe(3));
  it('prints without a letterhead, and says when nothing is to be paid', async () => {
    const paid = await invoicePdf({ invoice: invoice(1, { paidMinor: 11_900, openMinor: 0 }), letterhead: null });
    expect(pages(paid)).toBe(1);
  });
  it('writes letters that the built-in faces lack', async () => {
    const billTo = { ...issued.data.billTo, name: 'Łukasz Żółć', city: 'Kraków' };
    const pdf = await invoicePdf({ invoice: invoice(1, { billTo }), letterhead: head });
    expect(pdf.toString('latin1')).toContain('Geist');
  });
});

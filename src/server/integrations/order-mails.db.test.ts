import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { cancelOrder } from '@/server/orders';
import { invoicesOfOrder, sendInvoice } from '@/server/receivables';
import { deliverDue } from './mail/deliver';
import { ListMails, listMails } from './projections/mail.queries';
import { smtpStub } from './testing/smtp-stub';

let smtp: Awaited<ReturnType<typeof smtpStub>>;
beforeAll(async () => {
  smtp = await smtpStub();
  process.env.SMTP_URL = smtp.url;
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  await smtp.close();
});

/** Twice, the second time as of later: a busy machine may need another attempt. */
async function deliverAll(orgId: string) {
  await deliverDue(orgId);
  await deliverDue(orgId, new Date(Date.now() + 120_000));
}
const subjects = () => smtp.received.map((m) => /^Subject: (.*)$/m.exec(m.raw)?.[1]?.trim());

describe('an order', () => {
  it('is confirmed, announced and invoiced by one mail each, the invoice with its PDF; asked for again, it comes again', async () => {
    smtp.received.length = 0;
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 2 });
    await w.settle();
    await w.send(orderId);
    await w.settle();
    await deliverAll(w.orgId);
    expect(subjects().sort()).toEqual([
      expect.stringMatching(/^Invoice INV-\d{4}-00001 for order J-10001$/),
      'Your order J-10001',
      'Your order J-10001 is on its way',
    ]);
    const invoice = smtp.received.find((m) => m.raw.includes('Subject: Invoice'))!.raw;
    expect(invoice).toMatch(/Content-Type: application\/pdf; name=INV-\d{4}-00001\.pdf/);
    const pdf = /Content-Disposition: attachment[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/.exec(
      invoice,
    )![1]!;
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const [issued] = await w.read(() => invoicesOfOrder(orderId));
    await w.must(sendInvoice, { invoiceId: issued!.invoiceId });
    await w.settle();
    await deliverAll(w.orgId);
    expect(smtp.received).toHaveLength(4);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('that is cancelled says why', async () => {
    smtp.received.length = 0;
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 1 });
    await w.must(cancelOrder, { orderId, reason: 'The last one was damaged.' });
    await w.settle();
    const { items } = await w.read(() => listMails(ListMails.parse({ template: 'order-cancelled' }), w.orgId));
    expect(items).toMatchObject([{ regardingKind: 'order', regardingId: orderId, status: 'queued' }]);
    await deliverAll(w.orgId);
    expect(smtp.received.some((m) => m.raw.includes('The last one was damaged.'))).toBe(true);
  });
});

import { randomUUID } from 'node:crypto';
import '@/server/root';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerCustomer } from '@/server/customers';
import { setLetterhead } from '@/server/fulfillment';
import { Letterhead } from '@/server/fulfillment/contract';
import { organisation } from '@/server/kernel/testing/organisation';
import { accountOf, sendReminder } from '@/server/receivables';
import { putIntoPast } from '@/server/receivables/testing/past';
import { deliverDue } from './mail/deliver';
import { ListMails, listMails, mailById } from './projections/mail.queries';
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
const house = Letterhead.parse({
  company: 'Jovey Pumps GmbH',
  street: 'Hafen 1',
  postalCode: '20457',
  city: 'Hamburg',
  country: 'DE',
  iban: 'DE02 1203 0000 0000 2020 51',
});
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

describe('the letter of a reminder', () => {
  it('comes once however often the log is followed, names the house’s account, and carries every invoice', async () => {
    const org = organisation();
    const customerId = randomUUID();
    await org.must(setLetterhead, house);
    await org.must(registerCustomer, {
      kind: 'consumer',
      userId: null,
      phone: null,
      company: null,
      country: 'DE',
      currency: 'EUR',
      customerId,
      email: 'ada@example.com',
      name: 'Ada <b>Lovelace</b>, pay to DE99 9999 9999 9999 9999 99 instead',
    });
    for (const overdue of [12, 20])
      await putIntoPast(org, {
        customer: 'Ada',
        customerId,
        totalMinor: 11_900,
        issuedOn: day(overdue + 14),
        terms: 14,
      });
    const { plan } = (await org.read(() => accountOf(customerId)))!;
    const lines = plan.lines.map(({ invoiceId, stage }) => ({ invoiceId, stage }));
    await org.must(sendReminder, { reminderId: randomUUID(), customerId, lines, totalMinor: 23_800, tone: 'firm' });
    await org.settle();
    await org.read((db) => db.esCheckpoint.updateMany({ data: { position: 0 } }));
    await org.settle();
    const { items } = await org.read(() => listMails(ListMails.parse({ template: 'reminder' }), org.orgId));
    expect(items).toMatchObject([{ to: 'ada@example.com', subject: 'Reminder: 2 invoices, €238.00' }]);
    const read = (await org.read(() => mailById(items[0]!.id, org.orgId, true)))!;
    expect(read.text).toContain('IBAN: DE02 1203 0000 0000 2020 51');
    expect(read.text).toContain('To pay  €238.00');
    expect(read.html).not.toContain('<b>Lovelace');
    await deliverDue(org.orgId);
    const [mail] = smtp.received.filter((m) => m.to[0] === 'ada@example.com' && m.raw.includes('Reminder: 2'));
    expect(mail!.raw.match(/Content-Type: application\/pdf/g)).toHaveLength(2);
  });
});

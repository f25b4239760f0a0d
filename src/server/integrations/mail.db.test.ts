import { randomUUID } from 'node:crypto';
import '@/server/root';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyAsDealer, approveDealer, rejectDealer } from '@/server/customers';
import { quay, terms } from '@/server/customers/histories';
import { registerUser } from '@/server/identity';
import { inHistory } from '@/server/kernel/history';
import { organisation, type TestOrganisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { resendMail } from '.';
import { beginAttempt } from './commands/begin-attempt';
import { deliverDue } from './mail/deliver';
import { deliverMails } from './mail/follow';
import { ListMails, listMails, mailById } from './projections/mail.queries';
import { smtpStub } from './testing/smtp-stub';

const system = { kind: 'system', name: 'test' } as const;
let smtp: Awaited<ReturnType<typeof smtpStub>>;
beforeAll(async () => {
  smtp = await smtpStub();
});
beforeEach(() => {
  process.env.SMTP_URL = smtp.url;
  smtp.received.length = 0;
  smtp.state.mood = 'take';
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  await smtp.close();
});

const apply = (email = 'jan@harbour.example') => ({
  customerId: randomUUID(),
  userId: randomUUID(),
  company: 'Harbour & Sons',
  taxId: 'NL123456789B01',
  website: null,
  email,
  name: 'Jan de Vries',
  phone: '+31 10 1234567',
  address: quay,
  message: '',
  password: 'a long password',
});
const mailsOf = (org: TestOrganisation) => org.read(() => listMails(ListMails.parse({}), org.orgId));
const statuses = async (org: TestOrganisation) => (await mailsOf(org)).items.map((m) => m.status);
/** An organisation with one mail in its outbox. */
async function withOneMail(org = organisation()) {
  const input = {
    userId: randomUUID(),
    tier: 'consumer' as const,
    email: 'ada@example.com',
    name: 'Ada',
    password: null,
  };
  await org.must(registerUser, { ...input, customerId: null, access: null }, system);
  await org.settle();
  return org;
}

describe('an application', () => {
  it('is answered: received, address to confirm, welcome; each once, however often the log is followed', async () => {
    const org = organisation();
    const input = apply();
    await org.must(applyAsDealer, input, { kind: 'visitor' });
    await org.settle();
    await org.must(approveDealer, { customerId: input.customerId, terms, note: 'Ask for Marta.' });
    await org.settle();
    await org.read((db) => db.esCheckpoint.updateMany({ data: { position: 0 } }));
    await org.settle();
    expect((await mailsOf(org)).items.map((m) => m.template).sort()).toEqual([
      'dealer-application',
      'dealer-approved',
      'verify-email',
    ]);
    await Promise.all([deliverDue(org.orgId), deliverDue(org.orgId)]);
    expect(smtp.received).toHaveLength(3);
    expect(smtp.received.every((m) => m.to[0] === 'jan@harbour.example')).toBe(true);
    const welcome = smtp.received.find((m) => m.raw.includes('Welcome as a'))!.raw;
    expect(welcome).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(await statuses(org)).toEqual(['sent', 'sent', 'sent']);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
  it('that is turned down is told why', async () => {
    const org = organisation();
    const input = apply();
    await org.must(applyAsDealer, input, { kind: 'visitor' });
    await org.must(rejectDealer, { customerId: input.customerId, reason: 'No trade registration.' });
    await org.settle();
    await deliverDue(org.orgId);
    expect(smtp.received.some((m) => m.raw.includes('No trade registration.'))).toBe(true);
  });
});

describe('the mail log', () => {
  const search = (org: TestOrganisation, more: Record<string, unknown>) =>
    org.read(() => listMails(ListMails.parse(more), org.orgId));
  it('finds mails by beginnings of name and address and by what they are about, a page at a time', async () => {
    const org = organisation();
    const [ada, jan] = [apply('ada@harbour.example'), { ...apply('jan@quay.example'), name: 'Jürgen Groß' }];
    for (const input of [ada, jan]) await org.must(applyAsDealer, input, { kind: 'visitor' });
    await org.settle();
    const found = async (q: string) => [...new Set((await search(org, { q })).items.map((m) => m.to))].sort();
    expect(await found('ada@harb')).toEqual(['ada@harbour.example']);
    expect(await found('quay.example')).toEqual(['jan@quay.example']);
    expect(await found('gross jurg')).toEqual(['jan@quay.example']);
    expect(await found(ada.customerId)).toEqual(['ada@harbour.example']);
    expect(await found('example')).toEqual(['ada@harbour.example', 'jan@quay.example']);
    for (const none of ['arbour', '%', randomUUID()]) expect(await found(none)).toEqual([]);

    const all = (await search(org, { q: 'example' })).items.map((m) => m.id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await search(org, { q: 'example', limit: 1, cursor });
      paged.push(...page.items.map((m) => m.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    expect(all).toEqual((await search(org, {})).items.map((m) => m.id));
    const only = await search(org, { q: 'example', template: 'verify-email' });
    expect(only.items.map((m) => m.template)).toEqual(['verify-email', 'verify-email']);
    expect((await search(org, { q: 'example', status: 'failed' })).items).toEqual([]);
    for (const cursor of ['nonsense', '2026-01-01_x', `x_${randomUUID()}`])
      expect((await search(org, { q: 'example', cursor })).items).toHaveLength(all.length);
    await deliverDue(org.orgId); // nothing is left for those who follow the log
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});

describe('delivery', () => {
  it('tries again later, at its time', async () => {
    const org = await withOneMail();
    smtp.state.mood = 'later';
    await deliverDue(org.orgId);
    expect((await mailsOf(org)).items).toMatchObject([{ status: 'retrying', attempts: 1 }]);
    smtp.state.mood = 'take';
    expect(await deliverDue(org.orgId)).toBe(0);
    expect(await deliverDue(org.orgId, new Date(Date.now() + 61_000))).toBe(1);
    expect((await mailsOf(org)).items).toMatchObject([{ status: 'sent', attempts: 2 }]);
    expect(smtp.received).toHaveLength(1);
  });
  it('tries again when nobody answers', async () => {
    const org = await withOneMail();
    smtp.state.mood = 'hang-up-at-once';
    await deliverDue(org.orgId);
    expect(await statuses(org)).toEqual(['retrying']);
  });
  it('gives up at once on an address that does not exist, and does not keep the address in the reason', async () => {
    const org = await withOneMail();
    smtp.state.mood = 'never';
    await deliverDue(org.orgId);
    const [row] = (await mailsOf(org)).items;
    expect(row).toMatchObject({ status: 'failed' });
    expect(row!.error).toContain('no such mailbox');
    expect(row!.error).not.toContain('ada@example.com');
    smtp.state.mood = 'take';
    expect(await deliverDue(org.orgId, new Date(Date.now() + 86_400_000))).toBe(0);
    await org.must(resendMail, { mailId: row!.id });
    await deliverDue(org.orgId);
    expect(smtp.received).toHaveLength(1);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
  it('never repeats by itself what may have arrived', async () => {
    const org = await withOneMail();
    smtp.state.mood = 'hang-up-before-answer';
    await deliverDue(org.orgId);
    smtp.state.mood = 'take';
    await deliverDue(org.orgId, new Date(Date.now() + 86_400_000));
    expect(smtp.received).toHaveLength(1);
    expect((await mailsOf(org)).items).toMatchObject([{ status: 'failed' }]);
  });
  it('says so when a process died over a mail', async () => {
    const org = await withOneMail();
    const [row] = (await mailsOf(org)).items;
    await org.must(beginAttempt, { mailId: row!.id }, system);
    await deliverDue(org.orgId, new Date(Date.now() + 9 * 60_000));
    expect(await statuses(org)).toEqual(['sending']);
    await deliverDue(org.orgId, new Date(Date.now() + 11 * 60_000));
    expect((await mailsOf(org)).items).toMatchObject([
      { status: 'failed', error: expect.stringContaining('Interrupted') },
    ]);
    expect(smtp.received).toHaveLength(0);
  });
  it('follows the log: a mail goes out moments after it was queued', async () => {
    const org = organisation();
    // The database is shared: the mails of other files' organisations are theirs to deliver.
    const following = deliverMails(async (orgId) => orgId === org.orgId && deliverDue(orgId));
    try {
      await withOneMail(org);
      await expect.poll(() => smtp.received.map((m) => m.to), { timeout: 30_000 }).toEqual([['ada@example.com']]);
      await following.stop();
      expect(await statuses(org)).toEqual(['sent']);
    } finally {
      await following.stop();
    }
  });
});

describe('without a mail server, or for a past that is replayed', () => {
  it('mails are kept and readable', async () => {
    delete process.env.SMTP_URL;
    const org = await withOneMail();
    const { items, canSend } = await mailsOf(org);
    expect([items[0]!.status, canSend]).toEqual(['kept', false]);
    const trusted = await org.read(() => mailById(items[0]!.id, org.orgId, true));
    expect(trusted!.html).toContain('/verify-email?');
    expect(await org.run(resendMail, { mailId: items[0]!.id })).toMatchObject({ rejected: 'no-mail-server' });
  });
  it('a link that opens an account is shown to owners only, and to nobody once mails are sent', async () => {
    const org = await withOneMail();
    const [row] = (await mailsOf(org)).items;
    for (const trusted of [true, false])
      expect(await org.read(() => mailById(row!.id, org.orgId, trusted))).toMatchObject({
        concealed: true,
        html: null,
      });
  });
  it('nobody is written to about yesterday, and old news are not even queued', async () => {
    const org = organisation();
    const play = (days: number, email: string) =>
      inHistory(new Date(Date.now() - days * 86_400_000), async () => {
        await org.must(applyAsDealer, apply(email), { kind: 'visitor' });
        await org.settle();
      });
    await play(30, 'old@example.com');
    await play(1, 'yesterday@example.com');
    const { items } = await mailsOf(org);
    expect(new Set(items.map((m) => `${m.to} ${m.status}`))).toEqual(new Set(['yesterday@example.com kept']));
    expect(await deliverDue(org.orgId)).toBe(0);
  });
});

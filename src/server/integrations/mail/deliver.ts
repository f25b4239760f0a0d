import type { Mail } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import type { Json } from '@/server/kernel/event';
import { isRejection } from '@/server/kernel/rejection';
import { mustRun, run } from '@/server/kernel/run';
import { beginAttempt } from '../commands/begin-attempt';
import { recordFailure } from '../commands/record-failure';
import { recordSent } from '../commands/record-sent';
import type { MailTemplate } from '../contract';
import { attachmentsOf } from './attachments';
import { failure, handOver } from './transport';
import { senderOf, write } from './write';

const AT_ONCE = 3;
const INTERRUPTED_AFTER_MS = 10 * 60_000;

/** Hands an organisation's due mails to the mail server, three at a time. Answers how many were tried. */
export async function deliverDue(orgId: string, now = new Date()): Promise<number> {
  const due = await asSystem(orgId, () =>
    db.mail.findMany({
      where: { status: { in: ['queued', 'retrying'] }, dueAt: { lte: now } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: 100,
    }),
  );
  const waiting = [...due];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await deliver(orgId, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await endInterrupted(orgId, now);
  return due.length;
}

async function deliver(orgId: string, row: Mail) {
  const context = { orgId, actor: { kind: 'system', name: 'integrations.deliver-mail' } as const };
  // The claim comes first: whatever happens after it, this attempt is not made a second time.
  if (isRejection(await run(beginAttempt, { mailId: row.id }, context))) return;
  try {
    const { messageId } = await send(orgId, row);
    await mustRun(recordSent, { mailId: row.id, messageId }, context);
  } catch (error) {
    await mustRun(recordFailure, { mailId: row.id, ...failure(error, row.to) }, context);
  }
}

async function send(orgId: string, row: Mail) {
  const sender = await senderOf(orgId);
  const mail = {
    template: row.template as MailTemplate, // written by the projection
    name: row.name,
    variables: row.variables as Record<string, Json>,
  };
  let letter: ReturnType<typeof write>;
  try {
    letter = write(mail, sender);
  } catch (error) {
    throw Object.assign(new Error(`This mail cannot be written: ${String(error).slice(0, 200)}`), {
      responseCode: 550,
    });
  }
  const from = process.env.MAIL_FROM ?? `no-reply@${new URL(sender.site).hostname}`;
  return handOver({
    ...letter,
    from: { name: sender.name, address: from },
    to: { name: row.name, address: row.to },
    // Stable, so that a mail program shows a message once even if it came twice.
    messageId: `<${row.id}.${row.resends}@${from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: await attachmentsOf(orgId, mail),
  });
}

// A process that died between claim and result left no word: said so, and left to a person.
async function endInterrupted(orgId: string, now: Date) {
  const lost = await asSystem(orgId, () =>
    db.mail.findMany({
      where: { status: 'sending', attemptedAt: { lt: new Date(now.getTime() - INTERRUPTED_AFTER_MS) } },
      select: { id: true },
    }),
  );
  for (const { id } of lost)
    await run(
      recordFailure,
      {
        mailId: id,
        error: 'Interrupted while sending: it may have arrived. Resend it if it did not.',
        permanent: true,
      },
      { orgId, actor: { kind: 'system', name: 'integrations.deliver-mail' } },
    );
}

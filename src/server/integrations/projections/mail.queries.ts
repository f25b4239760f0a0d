import { z } from 'zod';
import type { Mail, Prisma } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import type { Json } from '@/server/kernel/event';
import { beyond, cursorAt, type Keyset, placeOf } from '@/server/kernel/keyset';
import { foundPage } from '@/server/kernel/search/find';
import { MailTemplate } from '../contract';
import { canSend } from '../mail/transport';
import { holdsSecret, senderOf, write } from '../mail/write';
import type { MailRow } from './mail';
import { mailIndex } from './mail-words';

export const ListMails = z.object({
  /** Beginnings of words: name, address; or the whole id of what a mail is about. */
  q: z.string().trim().max(120).optional(),
  status: z.enum(['kept', 'queued', 'sent', 'failed']).optional(),
  template: MailTemplate.optional(),
  recipientId: z.string().max(60).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(200).default(50),
});

const waiting = ['queued', 'sending', 'retrying'];

/** A page of mails, newest first, each with its subject. Without a mail server, waiting ones count as kept. */
export async function listMails(ask: z.output<typeof ListMails>, orgId: string) {
  const { q, status, template, recipientId, limit } = ask;
  const after = placeOf(ask.cursor);
  const statuses =
    status === 'queued' ? waiting : status === 'kept' && !canSend() ? ['kept', ...waiting] : status && [status];
  const wanted = { template, recipientId, ...(statuses && { status: { in: statuses } }) };
  const found = q
    ? await foundPage(
        mailIndex,
        { text: q, from: after ? { at: after.at.getTime(), id: after.id } : null, limit },
        (ids) => db.mail.findMany({ where: { ...wanted, id: { in: ids } } }),
        (row) => row.id,
      )
    : await newest(wanted, after, limit);
  const sender = await senderOf(orgId);
  return {
    items: found.rows.map((row) => ({ ...shown(row), subject: subjectOf(row, sender) })),
    next: found.next && cursorAt(found.next.at, found.next.id!),
    canSend: canSend(),
  };
}

async function newest(wanted: Prisma.MailWhereInput, after: Keyset | undefined, limit: number) {
  const rows = await db.mail.findMany({
    where: { ...wanted, ...beyond(after, 'queuedAt') },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const last = rows[limit - 1];
  return {
    rows: rows.slice(0, limit),
    next: rows.length > limit && last ? { at: last.queuedAt.getTime(), id: last.id } : null,
  };
}

/**
 * One mail as it reads. A mail with a link that opens an account is shown only to those who could open it anyway (`trusted`), and
 * only where no mail server could have delivered it.
 */
export async function mailById(mailId: string, orgId: string, trusted: boolean) {
  const row = await db.mail.findFirst({ where: { id: mailId } });
  if (!row) return null;
  const concealed = holdsSecret(templateOf(row)) && !(trusted && !canSend());
  const sender = await senderOf(orgId);
  const letter = concealed ? undefined : attempt(() => write(mailOf(row), sender));
  return {
    ...shown(row),
    subject: subjectOf(row, sender),
    concealed,
    html: letter?.html ?? null,
    text: letter?.text ?? null,
    canSend: canSend(),
  };
}

const templateOf = (row: Mail) => row.template as MailTemplate; // written by the projection
const mailOf = (row: Mail) => ({
  template: templateOf(row),
  name: row.name,
  variables: row.variables as Record<string, Json>,
});

// The words of an erased person's mail are gone: then it has no letter.
const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};
const subjectOf = (row: Mail, sender: Parameters<typeof write>[1]) =>
  attempt(() => write(mailOf(row), sender).subject) ?? '(erased)';

function shown(row: Mail) {
  const { id, recipientId, to, name, regardingKind, regardingId, attempts, queuedAt, dueAt, sentAt, error } = row;
  const status = row.status as MailRow['status']; // written by the projection
  return {
    id,
    template: templateOf(row),
    recipientId,
    to,
    name,
    regardingKind,
    regardingId,
    status: status === 'queued' && !canSend() ? ('kept' as const) : status,
    attempts,
    queuedAt,
    dueAt,
    sentAt,
    error,
  };
}

/** Mails that need a person: given up after all attempts. */
export const failedMails = () => db.mail.count({ where: { status: 'failed' } });

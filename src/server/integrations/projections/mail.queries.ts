import { z } from 'zod';
import type { Mail } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import type { Json } from '@/server/kernel/event';
import { MailTemplate } from '../contract';
import { canSend } from '../mail/transport';
import { holdsSecret, senderOf, write } from '../mail/write';
import type { MailRow } from './mail';

export const ListMails = z.object({
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
  const { q, status, template, recipientId, cursor, limit } = ask;
  const [at = '', id = ''] = cursor?.split('_') ?? [];
  const contains = q ? { contains: q, mode: 'insensitive' as const } : undefined;
  const statuses =
    status === 'queued' ? waiting : status === 'kept' && !canSend() ? ['kept', ...waiting] : status && [status];
  const rows = await db.mail.findMany({
    where: {
      template,
      recipientId,
      ...(statuses && { status: { in: statuses } }),
      AND: [
        contains ? { OR: [{ to: contains }, { name: contains }, { regardingId: q }] } : {},
        id ? { OR: [{ queuedAt: { lt: new Date(at) } }, { queuedAt: new Date(at), id: { lt: id } }] } : {},
      ],
    },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const sender = await senderOf(orgId);
  const items = rows.slice(0, limit).map((row) => ({ ...shown(row), subject: subjectOf(row, sender) }));
  const last = rows[limit - 1];
  return {
    items,
    next: rows.length > limit && last ? `${last.queuedAt.toISOString()}_${last.id}` : null,
    canSend: canSend(),
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

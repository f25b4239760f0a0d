import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { beyond, pageOf, placeOf } from '@/server/kernel/keyset';
import { Id } from '@/server/kernel/values';

export const threadStatuses = ['told', 'waiting', 'answered', 'overdue', 'closed'] as const;
const Body = z.record(z.string(), z.json());

export const ThreadFilter = z.object({
  status: z.enum(threadStatuses).optional(),
  /** Sender or receiver. */
  agent: z.string().optional(),
  /** `lastAt|id` of the last thread of the page before; other words mean the first page. */
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Threads a page at a time, the liveliest first. */
export async function threads({ status, agent, cursor, limit }: z.output<typeof ThreadFilter>) {
  const rows = await db.messageThread.findMany({
    where: {
      ...(status && { status }),
      ...(agent && { OR: [{ from: agent }, { to: agent }] }),
      // Several threads move at one moment: what one event group wrote has one time.
      ...beyond(placeOf(cursor), 'lastAt'),
    },
    orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return pageOf(
    rows.map(({ orgId: _, version: __, lastEventId: ___, ...row }) => row),
    limit,
    (row) => [row.lastAt, row.id],
  );
}

/** How many requests went without an answer past their deadline and are still open. */
export const overdueThreads = () => db.messageThread.count({ where: { status: 'overdue' } });

/** One thread with all that was said in it, oldest first; null if there is none. */
export async function threadById(id: string) {
  const [row, said] = await Promise.all([
    db.messageThread.findFirst({ where: { id } }),
    db.agentMessage.findMany({ where: { threadId: id }, orderBy: [{ sentAt: 'asc' }, { hop: 'asc' }, { id: 'asc' }] }),
  ]);
  if (!row) return null;
  const { orgId: _, version: __, lastEventId: ___, ...thread } = row;
  return { ...thread, said: said.map(shown) };
}

type Stored = Awaited<ReturnType<typeof db.agentMessage.findMany>>[number];
const shown = ({ orgId: _, version: __, lastEventId: ___, body, ...m }: Stored) => ({ ...m, body: Body.parse(body) });
export type MessageShown = ReturnType<typeof shown>;

/** A message for its delivery, with the event that sent it or touched it last. */
export async function messageById(threadId: string, id: string) {
  const row = await db.agentMessage.findFirst({ where: { threadId: Id.parse(threadId), id } });
  return row ? { ...shown(row), lastEventId: row.lastEventId } : null;
}

const NOT_FROM_PEOPLE = { kind: { in: ['request', 'response', 'notification'] } };

/** Messages that nobody has dealt with although they were sent before this time, and requests past their deadline. */
export async function strandedMessages(before: Date, now: Date, limit = 200) {
  const [unread, late] = await Promise.all([
    db.agentMessage.findMany({
      where: { ...NOT_FROM_PEOPLE, handled: null, sentAt: { lt: before } },
      orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { threadId: true, id: true },
    }),
    db.messageThread.findMany({
      where: { status: 'waiting', deadline: { lte: now } },
      orderBy: [{ deadline: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, waitsFor: true },
    }),
  ]);
  return { unread, late: late.flatMap((t) => (t.waitsFor ? [{ threadId: t.id, id: t.waitsFor }] : [])) };
}

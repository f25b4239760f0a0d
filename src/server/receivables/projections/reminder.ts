import { z } from 'zod';
import type { Reminder } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { beyond, pageOf, placeOf } from '@/server/kernel/keyset';
import { projection } from '@/server/kernel/projection';
import { type ReminderLine, ReminderSent, type Stage, type Tone } from '../dunning-words';

export type ReminderRow = {
  reminderId: string;
  customerId: string;
  customerKind: 'consumer' | 'dealer';
  customerName: string;
  stage: Stage;
  tone: Tone;
  on: string;
  currency: string;
  lines: ReminderLine[];
  unappliedMinor: number;
  totalMinor: number;
  sentAt: string;
  sentBy: string;
};

export const reminders = projection<ReminderRow>({
  name: 'receivables.reminder',
  table: 'reminder',
  key: ['reminderId'],
  mode: 'inline',
  on: (on) => [
    on(
      ReminderSent,
      (e) => ({ reminderId: e.data.reminderId }),
      (_, { data: { email: __, name, ...data }, at, by }) => ({ ...data, customerName: name, sentAt: at, sentBy: by }),
    ),
  ],
});

const read = ({ orgId: _, version: __, lastEventId: ___, ...row }: Reminder): ReminderRow =>
  ({
    ...row,
    on: row.on.toISOString().slice(0, 10),
    unappliedMinor: Number(row.unappliedMinor),
    totalMinor: Number(row.totalMinor),
    sentAt: row.sentAt.toISOString(),
  }) as unknown as ReminderRow; // the table is written by the projection only

export const ListReminders = z.object({
  customerId: z.string().optional(),
  /** `sentAt|reminderId` of the last row of the page before. */
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Letters that were sent, newest first; under row-level security a customer sees their own. */
export async function reminderPage({ customerId, cursor, limit }: z.output<typeof ListReminders>) {
  const rows = await db.reminder.findMany({
    where: { ...(customerId && { customerId }), ...beyond(placeOf(cursor), 'sentAt', 'reminderId') },
    orderBy: [{ sentAt: 'desc' }, { reminderId: 'desc' }],
    take: limit + 1,
  });
  return pageOf(rows.map(read), limit, (row) => [row.sentAt, row.reminderId]);
}

/** Whether a letter went out. */
export const reminderWasSent = async (reminderId: string) => (await db.reminder.count({ where: { reminderId } })) > 0;

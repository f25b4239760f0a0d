import { userById } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import { type LoggedEvent, readLog } from '@/server/kernel/log';

/** One thing that happened to a customer. `by` is a person's name where it was one. */
export type HistoryEntry = { id: string; type: string; at: string; by: string; position: number; data: unknown };

/** Everything in the log about a customer: their record, their credit, their account; the newest first. */
export async function customerHistory(orgId: string, customerId: string): Promise<HistoryEntry[]> {
  const streams = ['customer', 'credit', 'account'].map((type) => `${type}-${customerId}`);
  const events = (await Promise.all(streams.map((stream) => readLog(orgId, { stream, limit: 500 })))).flat();
  events.sort((a, b) => b.position - a.position);
  const names = await namesOf(orgId, events);
  return events.map(({ id, type, at, by, position, data }) => ({
    id,
    type,
    at,
    by: names.get(by) ?? by,
    position,
    data,
  }));
}

async function namesOf(orgId: string, events: readonly LoggedEvent[]) {
  const authors = [...new Set(events.map((e) => e.by))].filter((by) => by.startsWith('user:'));
  const users = await asSystem(orgId, () => Promise.all(authors.map((by) => userById(by.slice('user:'.length)))));
  return new Map(authors.map((by, i) => [by, users[i]?.name ?? by]));
}

import { readLog } from '@/server/kernel/log';

/** One thing that happened to a customer. `by` is whoever did it in the log's short form (`user:…`, `agent:…`, `visitor`), never a name. */
export type HistoryEntry = { id: string; type: string; at: string; by: string; position: number; data: unknown };

/** Everything in the log about a customer: their record, their credit, their account; the newest first. */
export async function customerHistory(orgId: string, customerId: string): Promise<HistoryEntry[]> {
  const streams = ['customer', 'credit', 'account'].map((type) => `${type}-${customerId}`);
  const events = (await Promise.all(streams.map((stream) => readLog(orgId, { stream, limit: 500 })))).flat();
  return events
    .sort((a, b) => b.position - a.position)
    .map(({ id, type, at, by, position, data }) => ({ id, type, at, by, position, data }));
}

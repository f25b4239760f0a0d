import { fulfilmentStatuses } from '@/server/fulfillment/contract';

export const views = [
  ['', 'To do', []],
  ['queued', 'To pick', ['queued', 'partly-shipped']],
  ['picking', 'Picking', ['picking']],
  ['picked', 'To pack', ['picked']],
  ['packed', 'To ship', ['packed']],
  ['shipped', 'On its way', ['shipped']],
] as const;

/** What the queue's address asks for: its page and its file read the same. */
export function readQueue(view: string, q: string | undefined) {
  const statuses = views.find(([name]) => name === view)?.[2] ?? [];
  return { statuses: fulfilmentStatuses.filter((s) => statuses.some((w) => w === s)), search: q?.slice(0, 40) };
}

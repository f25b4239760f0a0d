import { Timeline } from '@/app/_ui/timeline';

type Entry = { id: string; type: string; at: string; text: string };
const words: Record<string, string> = {
  'order.placed': 'Order placed',
  'order.confirmed': 'Confirmed, goods reserved',
  'order.picking-started': 'Picking started',
  'order.packed': 'Packed',
  'order.shipped': 'Shipped',
  'order.delivered': 'Delivered',
  'order.cancelled': 'Cancelled',
  'order.payment-changed': 'Payment booked',
};

/** The order's life in a buyer's words, newest first. Our own notes are not for buyers. */
export function History({ entries }: { entries: Entry[] }) {
  return (
    <Timeline
      entries={entries
        .filter((e) => words[e.type])
        .map((e) => ({
          id: e.id,
          at: e.at,
          title: words[e.type],
          tone: e.type === 'order.delivered' ? ('positive' as const) : undefined,
          detail: ['order.shipped', 'order.cancelled'].includes(e.type) ? e.text : undefined,
        }))
        .reverse()}
    />
  );
}

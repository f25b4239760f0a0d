import { MOST_ORDERS, MOST_PIECES } from './contract';
import { type Walk, walkPast } from './walk';

/** An order that waits to be picked: which bins it needs and how many pieces. In the queue's order. */
export type Waiting = { orderId: string; pieces: number; bins: readonly (string | null)[] };
export type Suggestion = { orderIds: string[]; pieces: number; walk: Walk; apart: Walk; savedMinutes: number };

const tenth = (n: number) => Math.round(n * 10) / 10;
const sumOf = (walks: readonly Walk[], of: (w: Walk) => number) => walks.reduce((total, w) => total + of(w), 0);
const saving = (orders: readonly Waiting[]) =>
  sumOf(
    orders.map((o) => walkPast(o.bins)),
    (w) => w.minutes,
  ) - walkPast(orders.flatMap((o) => o.bins)).minutes;

/** One walk for all of them, against one walk each. Minutes to a tenth. */
export function compareWalks(orders: readonly Waiting[]): Omit<Suggestion, 'orderIds'> {
  const walk = walkPast(orders.flatMap((o) => o.bins));
  const each = orders.map((o) => walkPast(o.bins));
  return {
    pieces: orders.reduce((n, o) => n + o.pieces, 0),
    walk: { ...walk, minutes: tenth(walk.minutes) },
    apart: {
      stops: sumOf(each, (w) => w.stops),
      metres: sumOf(each, (w) => w.metres),
      minutes: tenth(sumOf(each, (w) => w.minutes)),
    },
    savedMinutes: tenth(saving(orders)),
  };
}

/**
 * The next batch worth one walk: the most urgent order that fits the trolley, then, one after another, the order that saves most
 * time on that walk (equal ones by urgency), until the trolley is full. Undefined when fewer than two fit together. Pure.
 */
export function suggestBatch(queue: readonly Waiting[]): Suggestion | undefined {
  const first = queue.find((o) => o.pieces <= MOST_PIECES);
  if (!first) return undefined;
  const taken = [first];
  for (;;) {
    const pieces = taken.reduce((n, o) => n + o.pieces, 0);
    const now = saving(taken);
    const next = queue
      .filter((o) => !taken.includes(o) && pieces + o.pieces <= MOST_PIECES)
      .map((o) => ({ o, gain: saving([...taken, o]) - now }))
      .reduce<{ o: Waiting; gain: number } | undefined>(
        (best, one) => (one.gain > (best?.gain ?? 0) ? one : best),
        undefined,
      );
    if (!next || taken.length === MOST_ORDERS) break;
    taken.push(next.o);
  }
  if (taken.length < 2) return undefined;
  return { orderIds: taken.map((o) => o.orderId), ...compareWalks(taken) };
}

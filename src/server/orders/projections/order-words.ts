import type { EventOf } from '@/server/kernel/event';
import { type Key, projection } from '@/server/kernel/projection';
import type { WordTable } from '@/server/kernel/search/find';
import { phoneWords, type WordRow, weekOf, wordKeys, wordsOf } from '@/server/kernel/search/words';
import { OrderPlaced, OrderShipped } from '../contract';

const words = ({ data }: EventOf<typeof OrderPlaced>) => {
  const { number, contact, shippingAddress, purchaseReference, quote } = data;
  const known = [number, contact.name, contact.email, shippingAddress.company, purchaseReference];
  return wordsOf([...known, ...phoneWords(contact.phone), ...quote.lines.map((line) => line.sku)]);
};
const row = ({ id, word }: Key, iso: string): WordRow => {
  const at = Date.parse(iso);
  return { id: String(id), word: String(word), at, era: weekOf(at) };
};
const tracking = ({ data }: EventOf<typeof OrderShipped>) => wordsOf([data.tracking]);

/** What orders are found by: number, names, e-mail, phone, reference, SKUs, tracking numbers. Nobody who places one waits for it. */
export const orderWords = projection<WordRow>({
  name: 'orders.words',
  table: 'order_word',
  key: ['id', 'word'],
  mode: 'async',
  on: (on) => [
    on(
      OrderPlaced,
      (e) => wordKeys(e.data.orderId, words(e)),
      (_, e, key) => row(key, e.at),
    ),
    // A tracking number stands where the parcel left: the event does not know when the order was placed.
    on(
      OrderShipped,
      (e) => wordKeys(e.data.orderId, tracking(e)),
      (_, e, key) => row(key, e.at),
    ),
  ],
});

export const orderIndex: WordTable = { table: 'order_word', era: weekOf };

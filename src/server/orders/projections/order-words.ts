import type { EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import type { WordTable } from '@/server/kernel/search/find';
import { phoneWords, slotOf, slots, type WordRow, weekOf, wordsOf } from '@/server/kernel/search/words';
import { OrderPlaced, OrderShipped } from '../contract';

const words = ({ data }: EventOf<typeof OrderPlaced>) => {
  const { number, contact, shippingAddress, purchaseReference, quote } = data;
  const known = [number, contact.name, contact.email, shippingAddress.company, purchaseReference];
  return wordsOf([...known, ...phoneWords(contact.phone), ...quote.lines.map((line) => line.sku)]);
};
const placeOf = (iso: string) => ({ at: Date.parse(iso), era: weekOf(Date.parse(iso)) });
const tracking = ({ data }: EventOf<typeof OrderShipped>) => wordsOf([data.tracking]);

/** What orders are found by: number, names, e-mail, phone, reference, SKUs, tracking numbers. Nobody who places one waits for it. */
export const orderWords = projection<WordRow>({
  name: 'orders.words',
  table: 'order_word',
  key: ['id', 'slot'],
  mode: 'async',
  on: (on) => [
    on(
      OrderPlaced,
      (e) => slots(e.data.orderId, words(e).length),
      (_, e, key) => ({ id: e.data.orderId, slot: String(key.slot), word: words(e)[slotOf(key)]!, ...placeOf(e.at) }),
    ),
    // A tracking number stands where the parcel left: the event does not know when the order was placed.
    on(
      OrderShipped,
      (e) => slots(e.data.orderId, tracking(e).length, `${e.data.shipmentId}:`),
      (_, e, key) => ({
        id: e.data.orderId,
        slot: String(key.slot),
        word: tracking(e)[slotOf(key)]!,
        ...placeOf(e.at),
      }),
    ),
  ],
});

export const orderIndex: WordTable = { table: 'order_word', era: weekOf };

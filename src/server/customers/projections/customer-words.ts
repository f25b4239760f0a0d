import { type Key, projection } from '@/server/kernel/projection';
import type { WordTable } from '@/server/kernel/search/find';
import { phoneWords, type WordRow, weekOf, wordsOf } from '@/server/kernel/search/words';
import { CustomerChanged, CustomerRegistered } from '../contract';

/** Words of what may change. As many rows from the first day, so that a later change finds them; those without a word are empty. */
const ROOM = 16;
const words = (c: { name: string; email: string; company: string | null; phone: string | null }) =>
  wordsOf([c.name, c.email, c.company, ...phoneWords(c.phone)]);
type Slot = WordRow & { slot: string };
const slots = (id: string, count: number, kind = ''): Key[] =>
  Array.from({ length: count }, (_, i) => ({ id, slot: `${kind}${i}` }));
const slotOf = (key: Key) => Number(/\d+$/.exec(String(key.slot))![0]);
const codes = (code: string) => wordsOf([code]);

/** What buyers are found by: code, name, company, e-mail, phone. Nobody who registers waits for it. */
export const customerWords = projection<Slot>({
  name: 'customers.words',
  table: 'customer_word',
  key: ['id', 'slot'],
  mode: 'async',
  on: (on) => [
    on(
      CustomerRegistered,
      ({ data }) => [...slots(data.customerId, codes(data.code).length, 'code'), ...slots(data.customerId, ROOM)],
      (_, { at, data }, key) => {
        const own = String(key.slot).startsWith('code') ? codes(data.code) : words(data);
        const ms = Date.parse(at);
        return { id: data.customerId, slot: String(key.slot), word: own[slotOf(key)] ?? '', at: ms, era: weekOf(ms) };
      },
    ),
    on(
      CustomerChanged,
      ({ data }) => slots(data.customerId, ROOM),
      (row, { data }, key) => row && { ...row, word: words(data)[slotOf(key)] ?? '' },
    ),
  ],
});

export const customerIndex: WordTable = { table: 'customer_word', era: weekOf };

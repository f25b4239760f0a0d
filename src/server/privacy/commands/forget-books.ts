import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { BooksForgotten, ForgetBooks } from '../contract';
import { person } from '../state';

/** The law's years are over: buyers on the invoices of somebody forgotten go too. */
export const forgetBooks = command({
  name: 'privacy.forget-books',
  input: ForgetBooks,
  allow: [system],
  stream: person,
  id: (i) => i.personId,
  decide: ({ retainUntil }, i, { now }) => {
    if (retainUntil === null) return [];
    if (now.toISOString().slice(0, 10) <= retainUntil)
      return reject('still-kept', `The law wants these invoices kept until ${retainUntil}.`, { kind: 'conflict' });
    return [BooksForgotten(i)];
  },
});

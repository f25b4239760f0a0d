import { stream } from '@/server/kernel/stream';
import {
  BooksForgotten,
  BooksKept,
  ErasureRefused,
  ErasureRequested,
  ErasureWithdrawn,
  PersonExported,
  PersonForgotten,
} from './contract';

type Person = {
  state: 'known' | 'leaving' | 'forgotten';
  dueAt: string | null;
  why: string | null;
  retainUntil: string | null;
};

/** What was asked about a person's data: known, about to leave, or forgotten. */
export const person = stream({
  type: 'person',
  events: [
    PersonExported,
    ErasureRequested,
    ErasureWithdrawn,
    ErasureRefused,
    BooksKept,
    BooksForgotten,
    PersonForgotten,
  ],
  initial: { state: 'known', dueAt: null, why: null, retainUntil: null } as Person, // widened: `known` is one of its states
  evolve: (state, e): Person => {
    switch (e.type) {
      case 'person.erasure-requested':
        return { ...state, state: 'leaving', dueAt: e.data.dueAt, why: null };
      case 'person.erasure-withdrawn':
        return { ...state, state: 'known', dueAt: null, why: null };
      case 'person.erasure-refused':
        return { ...state, why: e.data.why };
      case 'person.books-kept':
        return { ...state, retainUntil: e.data.retainUntil };
      case 'person.books-forgotten':
        return { ...state, retainUntil: null };
      case 'person.forgotten':
        return { ...state, state: 'forgotten', dueAt: null, why: null };
      default:
        return state;
    }
  },
});

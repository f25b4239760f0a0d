import { db, readPool } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import {
  BooksForgotten,
  BooksKept,
  ErasureRefused,
  ErasureRequested,
  ErasureWithdrawn,
  PersonExported,
  PersonForgotten,
} from '../contract';

type Row = {
  personId: string;
  state: 'known' | 'leaving' | 'forgotten';
  requestedAt: string | null;
  requestedBy: string | null;
  dueAt: string | null;
  refusal: string | null;
  forgottenAt: string | null;
  keptInvoices: number;
  retainUntil: string | null;
  exports: number;
  exportedAt: string | null;
};

const key = (e: { data: { personId: string } }) => ({ personId: e.data.personId });
const fresh = (personId: string): Row => ({
  personId,
  state: 'known',
  requestedAt: null,
  requestedBy: null,
  dueAt: null,
  refusal: null,
  forgottenAt: null,
  keptInvoices: 0,
  retainUntil: null,
  exports: 0,
  exportedAt: null,
});

export const personRequests = projection<Row>({
  name: 'privacy.person-request',
  table: 'person_request',
  key: ['personId'],
  mode: 'inline',
  on: (on) => [
    on(PersonExported, key, (row = fresh(''), e) => ({
      ...row,
      personId: e.data.personId,
      exports: row.exports + 1,
      exportedAt: e.at,
    })),
    on(ErasureRequested, key, (row, e) => ({
      ...(row ?? fresh(e.data.personId)),
      state: 'leaving',
      requestedAt: e.at,
      requestedBy: e.by,
      dueAt: e.data.dueAt,
      refusal: null,
    })),
    on(ErasureWithdrawn, key, (row) => row && { ...row, state: 'known', dueAt: null, refusal: null }),
    on(ErasureRefused, key, (row, e) => row && { ...row, refusal: e.data.why }),
    on(BooksKept, key, (row, e) => ({
      ...(row ?? fresh(e.data.personId)),
      keptInvoices: e.data.count,
      retainUntil: e.data.retainUntil,
    })),
    on(BooksForgotten, key, (row) => row && { ...row, keptInvoices: 0, retainUntil: null }),
    on(PersonForgotten, key, (row, e) => ({
      ...(row ?? fresh(e.data.personId)),
      state: 'forgotten',
      dueAt: null,
      refusal: null,
      forgottenAt: e.at,
    })),
  ],
});

type Standing = Omit<Row, 'retainUntil' | 'requestedAt' | 'dueAt' | 'forgottenAt' | 'exportedAt'> & {
  retainUntil: string | null;
  requestedAt: Date | null;
  dueAt: Date | null;
  forgottenAt: Date | null;
  exportedAt: Date | null;
};

/** What was asked about a person's data; null when nothing was. */
export async function requestOf(personId: string): Promise<Standing | null> {
  const { rows } = await readPool().query<Standing>({
    name: 'person-request',
    text: `select "personId", state, "requestedAt", "requestedBy", "dueAt", refusal, "forgottenAt", "keptInvoices",
      "retainUntil"::text as "retainUntil", exports, "exportedAt" from person_request where "personId" = $1`,
    values: [personId],
  });
  return rows[0] ?? null;
}

/** Erasures whose day has come, and kept invoices whose years are over. */
export async function dueRequests(now: Date) {
  const [erasures, books] = await Promise.all([
    db.personRequest.findMany({
      where: { state: 'leaving', dueAt: { lte: now } },
      orderBy: [{ dueAt: 'asc' }, { personId: 'asc' }],
      take: 100,
    }),
    db.personRequest.findMany({
      where: { retainUntil: { lt: new Date(now.toISOString().slice(0, 10)) } },
      orderBy: [{ retainUntil: 'asc' }, { personId: 'asc' }],
      take: 100,
    }),
  ]);
  return { erasures: erasures.map((r) => r.personId), books: books.map((r) => r.personId) };
}

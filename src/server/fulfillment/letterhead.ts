import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { stream } from '@/server/kernel/stream';
import { type Letterhead, LetterheadSet, SetLetterhead } from './contract';

const ID = 'main';

const letterheadStream = stream({
  type: 'letterhead',
  events: [LetterheadSet],
  initial: undefined as Letterhead | undefined, // widens to the union
  evolve: (_, e) => e.data,
});

/** Changes how the organisation names itself on its papers. Papers printed again show the new one. */
export const setLetterhead = command({
  name: 'fulfillment.set-letterhead',
  input: SetLetterhead,
  allow: [staff('fulfillment', 'manager'), staff('receivables', 'manager'), system],
  stream: letterheadStream,
  id: () => ID,
  expects: { seen: (i) => i.seen, over: [LetterheadSet] },
  decide: (state, { seen: _, ...input }) =>
    JSON.stringify(state) === JSON.stringify(input) ? [] : [LetterheadSet(input)],
});

export const letterheads = projection<Letterhead & { id: string }>({
  name: 'fulfillment.letterhead',
  table: 'letterhead',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      LetterheadSet,
      () => ({ id: ID }),
      (_, e) => ({ ...e.data, id: ID }),
    ),
  ],
});

/** The letterhead, or null until somebody has entered one. */
export async function letterhead(): Promise<Letterhead | null> {
  const row = await db.letterhead.findFirst({ where: { id: ID } });
  if (!row) return null;
  const { orgId: _, id: __, version: ___, lastEventId: ____, ...facts } = row;
  return facts;
}

/** The account that buyers transfer to, or null until it has been entered. */
export async function payTo() {
  const known = await letterhead();
  return known?.iban ? { name: known.company, bank: known.bank, iban: known.iban, bic: known.bic } : null;
}

import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import type { AnyEventDef, EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import { type DunningState, dunning, untroubled } from '../dunning-state';

type Row = {
  customerId: string;
  state: DunningState;
  lastContactOn: string | null;
  openPromises: number;
  openDisputes: number;
};
const ofCustomer = (e: EventOf<AnyEventDef>) => ({ customerId: String((e.data as { customerId: string }).customerId) }); // every event of the stream names its customer

/** The very state that commands decide on, so that a page and a rule never see different things. */
export const dunnings = projection<Row>({
  name: 'receivables.dunning',
  table: 'dunning',
  key: ['customerId'],
  mode: 'inline',
  on: (on) =>
    dunning.events.map((event) =>
      on(event as AnyEventDef, ofCustomer, (row, e, key) => {
        const state = dunning.evolve(row?.state ?? untroubled, e as Parameters<typeof dunning.evolve>[1]); // it is of the stream's own events
        return {
          customerId: String(key.customerId),
          state,
          lastContactOn: state.lastContactOn,
          openPromises: Object.keys(state.promises).length,
          openDisputes: Object.keys(state.disputes).length,
        };
      }),
    ),
});

const stateIn = (row: { state: Prisma.JsonValue }) => row.state as unknown as DunningState; // written by the projection only

/** Where several customers stand; who was never written to is untroubled. */
export async function dunningOf(customerIds: readonly string[]): Promise<Map<string, DunningState>> {
  const rows = await db.dunning.findMany({ where: { customerId: { in: [...customerIds] } } });
  return new Map(rows.map((row) => [row.customerId, stateIn(row)]));
}

/** Customers with an open promise: whose word may have to be judged today. */
export async function customersWithPromises(): Promise<string[]> {
  const rows = await db.dunning.findMany({
    where: { openPromises: { gt: 0 } },
    select: { customerId: true },
    orderBy: { customerId: 'asc' },
  });
  return rows.map((row) => row.customerId);
}

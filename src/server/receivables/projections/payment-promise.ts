import { z } from 'zod';
import type { PaymentPromise } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import type { EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import { PromiseBroken, PromiseKept, PromiseMade, PromiseWithdrawn } from '../dunning-words';
import { namedInvoices } from './named-invoices';

export const promiseStatuses = ['open', 'kept', 'broken', 'withdrawn'] as const;
export type PromiseRow = {
  promiseId: string;
  customerId: string;
  invoiceIds: string[];
  amountMinor: number;
  currency: string;
  payOn: string;
  madeOn: string;
  madeBy: string;
  note: string;
  status: (typeof promiseStatuses)[number];
  missingMinor: number;
  endedOn: string | null;
};

const key = (e: EventOf<typeof PromiseMade | typeof PromiseKept | typeof PromiseBroken | typeof PromiseWithdrawn>) => ({
  promiseId: e.data.promiseId,
});

export const paymentPromises = projection<PromiseRow>({
  name: 'receivables.payment-promise',
  table: 'payment_promise',
  key: ['promiseId'],
  mode: 'inline',
  on: (on) => [
    on(PromiseMade, key, (_, { data: { settledMinor: __, ...data }, by }) => ({
      ...data,
      madeBy: by,
      status: 'open',
      missingMinor: 0,
      endedOn: null,
    })),
    on(PromiseKept, key, (row, { data }) => row && { ...row, status: 'kept', endedOn: data.on }),
    on(
      PromiseBroken,
      key,
      (row, { data }) => row && { ...row, status: 'broken', missingMinor: data.missingMinor, endedOn: data.on },
    ),
    on(PromiseWithdrawn, key, (row, { data }) => row && { ...row, status: 'withdrawn', endedOn: data.on }),
  ],
});

const day = (date: Date) => date.toISOString().slice(0, 10);
const read = ({ orgId: _, version: __, lastEventId: ___, ...row }: PaymentPromise): PromiseRow => ({
  ...row,
  invoiceIds: row.invoiceIds as string[], // written by the projection
  status: row.status as PromiseRow['status'],
  amountMinor: Number(row.amountMinor),
  missingMinor: Number(row.missingMinor),
  payOn: day(row.payOn),
  madeOn: day(row.madeOn),
  endedOn: row.endedOn && day(row.endedOn),
});

export const ListPromises = z.object({
  customerId: z.string().optional(),
  status: z.enum(promiseStatuses).optional(),
  limit: z.int().min(1).max(500).default(200),
});

/** Promises, the latest promised day first, with the numbers of their invoices and the customer's name. */
export async function listPromises({ customerId, status, limit }: z.output<typeof ListPromises>) {
  const rows = await db.paymentPromise.findMany({
    where: { ...(customerId && { customerId }), ...(status && { status }) },
    orderBy: [{ payOn: 'desc' }, { promiseId: 'desc' }],
    take: limit,
  });
  const promises = rows.map(read);
  const named = await namedInvoices(promises.flatMap((p) => p.invoiceIds));
  return promises.map((p) => ({
    ...p,
    customerName: p.invoiceIds.map((id) => named.get(id)?.customerName).find(Boolean) ?? null,
    invoices: p.invoiceIds.map((invoiceId) => ({ invoiceId, number: named.get(invoiceId)?.number ?? '–' })),
  }));
}

/** How many promises of each customer were kept and broken so far. */
export async function promiseRecord(customerIds: readonly string[]) {
  const rows = await db.paymentPromise.groupBy({
    by: ['customerId', 'status'],
    where: { customerId: { in: [...customerIds] }, status: { in: ['kept', 'broken'] } },
    _count: { _all: true },
  });
  const record = new Map<string, { kept: number; broken: number }>();
  for (const row of rows) {
    const so = record.get(row.customerId) ?? { kept: 0, broken: 0 };
    record.set(
      row.customerId,
      row.status === 'kept' ? { ...so, kept: row._count._all } : { ...so, broken: row._count._all },
    );
  }
  return record;
}

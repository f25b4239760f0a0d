import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { api } from '@/app/_api/server';
import { ComponentRecord } from './component-record';

export const metadata: Metadata = { title: 'Component' };

type Props = { params: Promise<{ componentId: string }>; searchParams: Promise<{ cursor?: string }> };

export default async function ComponentPage({ params, searchParams }: Props) {
  const [{ componentId }, { cursor }] = await Promise.all([params, searchParams]);
  if (!z.uuid().safeParse(componentId).success) notFound();
  const { procurement } = await api();
  const [component, ledger, background] = await Promise.all([
    procurement.component({ componentId }),
    procurement.ledger({ componentId, cursor: z.coerce.number().int().positive().safeParse(cursor).data, limit: 30 }),
    procurement.componentBackground({ componentId }),
  ]).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  const { rows: suppliers } = await procurement.suppliers({ limit: 200 });
  const names = suppliers.map(({ supplierId, name, currency }) => ({ supplierId, name, currency }));
  return <ComponentRecord component={component} ledger={ledger} background={background} suppliers={names} />;
}

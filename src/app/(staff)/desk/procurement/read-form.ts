import { TRPCError } from '@trpc/server';
import { notFound } from 'next/navigation';
import { type Api, organisation } from '@/app/_api/server';

/** What the form of a supplier's order needs: who they are, what they sell, the rate. Not found when there is no such supplier. */
export async function readForm({ procurement }: Api, supplierId: string) {
  const [supplier, offers, rates, { currency }] = await Promise.all([
    procurement.supplier({ supplierId }),
    procurement.offers({ supplierId }),
    procurement.rates(),
    organisation(),
  ]).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  const rate = supplier.currency === currency ? 1 : (rates.find((r) => r.currency === supplier.currency)?.rate ?? null);
  return { supplier, offers, rate, baseCurrency: currency };
}

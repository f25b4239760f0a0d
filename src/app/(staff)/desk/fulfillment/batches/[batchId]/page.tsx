import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { api } from '@/app/_api/server';
import { buttonStyles } from '@/app/_ui/button-styles';
import { PageHeader } from '@/app/_ui/page-header';
import { Walk } from './walk';

export const metadata: Metadata = { title: 'Batch' };

export default async function BatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const { batchId } = await params;
  if (!z.uuid().safeParse(batchId).success) notFound();
  const { fulfillment } = await api();
  const walk = await fulfillment.batch({ batchId });
  if (!walk) notFound();
  const { batch, orders, stops } = walk;
  const pieces = stops.reduce((n, stop) => n + stop.quantity, 0);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Fulfilment', href: '/desk/fulfillment' }]}
        title={`Batch ${batch.number}`}
        description={
          stops.length > 0
            ? `${orders.length} orders, ${pieces} pieces at ${stops.length} stops, about ${walk.walk.metres} m. ${batch.note}`
            : batch.note || 'Nothing of it is left to fetch.'
        }
        actions={
          orders.length > 0 && (
            <a
              className={buttonStyles({})}
              href={`/api/documents/pick-list?orders=${orders.map((o) => o.orderId).join(',')}`}
              target="_blank"
              rel="noreferrer"
            >
              Pick list
            </a>
          )
        }
      />
      <Walk walk={walk} />
    </>
  );
}

import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { ComponentForm } from '../../component-form';

export const metadata: Metadata = { title: 'Edit component' };

export default async function EditComponentPage({ params }: { params: Promise<{ componentId: string }> }) {
  const { componentId } = await params;
  if (!z.uuid().safeParse(componentId).success) notFound();
  const { procurement, eventLog } = await api();
  const seen = await eventLog.head();
  const [component, suppliers] = await Promise.all([
    procurement.component({ componentId }),
    procurement.suppliers({ limit: 200 }),
  ]).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Components', href: '/desk/procurement/components' },
          { label: component.sku, href: `/desk/procurement/components/${componentId}` },
          { label: 'Edit' },
        ]}
        title={component.name}
      />
      <IfMay
        give="procurement.changeComponent"
        otherwise={<Notice>You may look at components, not change them. Ask the owner for access.</Notice>}
      >
        <ComponentForm
          component={component}
          seen={seen}
          currency={component.currency}
          suppliers={suppliers.rows.map(({ supplierId, name }) => ({ supplierId, name }))}
        />
      </IfMay>
    </>
  );
}

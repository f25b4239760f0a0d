import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api, organisation } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { ComponentForm } from '../component-form';

export const metadata: Metadata = { title: 'New component' };

export default async function NewComponentPage() {
  const { procurement } = await api();
  const [suppliers, { currency }] = await Promise.all([procurement.suppliers({ limit: 200 }), organisation()]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Components', href: '/desk/procurement/components' }, { label: 'New' }]}
        title="New component"
      />
      <IfMay
        give="procurement.addComponent"
        otherwise={<Notice>You may look at components, not add them. Ask the owner for access.</Notice>}
      >
        <ComponentForm
          suppliers={suppliers.rows.map(({ supplierId, name }) => ({ supplierId, name }))}
          currency={currency}
        />
      </IfMay>
    </>
  );
}

import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { organisation } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { SupplierForm } from '../supplier-form';

export const metadata: Metadata = { title: 'New supplier' };

export default async function NewSupplierPage() {
  const { currency } = await organisation();
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Suppliers', href: '/desk/procurement/suppliers' }, { label: 'New' }]}
        title="New supplier"
      />
      <IfMay
        give="procurement.addSupplier"
        otherwise={<Notice>You may look at suppliers, not add them. Ask the owner for access.</Notice>}
      >
        <SupplierForm currency={currency} />
      </IfMay>
    </>
  );
}

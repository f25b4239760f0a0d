import { Factory } from 'lucide-react';
import type { Metadata } from 'next';
import { z } from 'zod';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { OrderForm } from '../order-form';
import { readForm } from '../read-form';
import { SupplierChoice } from './supplier-choice';

export const metadata: Metadata = { title: 'New purchase order' };

type Props = { searchParams: Promise<{ supplier?: string; item?: string }> };

export default async function NewOrderPage({ searchParams }: Props) {
  const { supplier, item } = await searchParams;
  const a = await api();
  const chosen = z.uuid().safeParse(supplier).data;
  const form = chosen ? await readForm(a, chosen) : null;
  const choice = form ? null : await a.procurement.suppliers({ view: 'approved', limit: 200 });
  const wanted = form ? null : await a.procurement.components({ view: 'reorder', limit: 500 });
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Purchasing', href: '/desk/procurement' }, { label: 'New purchase order' }]}
        title={form ? `Order from ${form.supplier.name}` : 'New purchase order'}
        description={form ? undefined : 'From whom? What of theirs is at its reorder point is filled in.'}
      />
      <IfMay
        give="procurement.draftOrder"
        otherwise={<Notice>You may look at purchase orders, not write them. Ask the owner for access.</Notice>}
      >
        {form && !form.supplier.approved && (
          <Notice tone="caution" className="mb-5" title="Not approved yet">
            You can write a draft. It can be sent once a manager has approved {form.supplier.name}.
          </Notice>
        )}
        {form && <OrderForm {...form} firstItem={item} />}
        {choice && choice.rows.length > 0 && (
          <SupplierChoice suppliers={choice.rows} wanted={(wanted?.rows ?? []).map((c) => c.supplierId)} />
        )}
        {choice && choice.rows.length === 0 && (
          <EmptyState
            icon={<Factory />}
            title="No supplier is approved yet."
            action={<ButtonLink href="/desk/procurement/suppliers">Go to suppliers</ButtonLink>}
          />
        )}
      </IfMay>
    </>
  );
}

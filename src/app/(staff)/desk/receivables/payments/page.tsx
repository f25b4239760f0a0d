import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { ReceivablesHeader } from '../tabs';
import { PaymentTable } from './payment-table';

export const metadata: Metadata = { title: 'Payments' };

export default async function PaymentsPage({
  searchParams,
}: {
  searchParams: Promise<{ unapplied?: string; cursor?: string }>;
}) {
  const { unapplied, cursor } = await searchParams;
  const { receivables } = await api();
  return (
    <>
      <ReceivablesHeader current="/desk/receivables/payments" />
      <PaymentTable
        page={await receivables.payments({ unapplied: unapplied === '1', cursor })}
        unapplied={unapplied === '1'}
        first={!cursor}
      />
    </>
  );
}

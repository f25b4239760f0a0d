import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { dayOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { AccountRecord } from './account-record';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  if (!z.uuid().safeParse(customerId).success) notFound();
  const { receivables } = await api();
  const today = await dayOfPage();
  const from = new Date(Date.parse(today) - 120 * 86_400_000).toISOString().slice(0, 10);
  const [account, statement, letters, promises, disputes, invoices] = await Promise.all([
    receivables.account({ customerId }),
    receivables.statement({ customerId, from, to: today }),
    receivables.reminders({ customerId }),
    receivables.promises({ customerId }),
    receivables.disputes({ customerId }),
    receivables.list({ customerId, limit: 1 }),
  ]);
  const [latest] = invoices.rows;
  if (!latest) notFound();
  return (
    <AccountRecord
      customerId={customerId}
      name={account?.customerName ?? latest.customerName}
      currency={latest.currency}
      today={today}
      account={account}
      statement={statement}
      letters={letters.rows}
      promises={promises}
      disputes={disputes}
    />
  );
}

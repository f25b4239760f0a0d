import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { api } from '@/app/_api/server';
import { InvoiceRecord } from './invoice-record';

export const metadata: Metadata = { title: 'Invoice' };

export default async function InvoicePage({ params }: { params: Promise<{ invoiceId: string }> }) {
  const { invoiceId } = await params;
  if (!z.uuid().safeParse(invoiceId).success) notFound();
  const { receivables } = await api();
  const invoice = await receivables.get({ invoiceId }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  return <InvoiceRecord invoice={invoice} today={new Date().toISOString().slice(0, 10)} />;
}

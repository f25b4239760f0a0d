import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { dayOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { InvoiceRecord } from './invoice-record';

export const metadata: Metadata = { title: 'Invoice' };

type Props = { params: Promise<{ invoiceId: string }>; searchParams: Promise<{ credit?: string }> };

export default async function InvoicePage({ params, searchParams }: Props) {
  const [{ invoiceId }, { credit }] = await Promise.all([params, searchParams]);
  if (!z.uuid().safeParse(invoiceId).success) notFound();
  const { receivables } = await api();
  const invoice = await receivables.get({ invoiceId }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  const creditMinor = z.coerce.number().int().positive().safeParse(credit).data;
  return <InvoiceRecord invoice={invoice} today={await dayOfPage()} creditMinor={creditMinor} />;
}

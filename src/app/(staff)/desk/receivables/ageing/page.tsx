import type { Metadata } from 'next';
import { dayOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { Day } from '@/server/kernel/values';
import { ReceivablesHeader } from '../tabs';
import { AgeingReport } from './ageing-report';

export const metadata: Metadata = { title: 'Ageing' };

export default async function AgeingPage({ searchParams }: { searchParams: Promise<{ on?: string }> }) {
  const { on } = await searchParams;
  const today = await dayOfPage();
  const asOf = Day.safeParse(on).data ?? today;
  const { receivables } = await api();
  return (
    <>
      <ReceivablesHeader current="/desk/receivables/ageing" />
      <AgeingReport report={await receivables.ageing({ asOf })} asOf={asOf} today={today} />
    </>
  );
}

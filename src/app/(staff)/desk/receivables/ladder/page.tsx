import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { ReceivablesHeader } from '../tabs';
import { LadderForm } from './ladder-form';

export const metadata: Metadata = { title: 'Ladder' };

export default async function LadderPage() {
  const { receivables } = await api();
  return (
    <>
      <ReceivablesHeader current="/desk/receivables/ladder" />
      <LadderForm now={await receivables.ladder()} />
    </>
  );
}

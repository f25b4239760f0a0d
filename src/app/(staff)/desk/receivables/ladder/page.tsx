import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { ReceivablesHeader } from '../tabs';
import { LadderForm } from './ladder-form';

export const metadata: Metadata = { title: 'Ladder' };

export default async function LadderPage() {
  const { receivables, eventLog } = await api();
  const seen = await eventLog.head();
  return (
    <>
      <ReceivablesHeader current="/desk/receivables/ladder" />
      <LadderForm now={await receivables.ladder()} seen={seen} />
    </>
  );
}

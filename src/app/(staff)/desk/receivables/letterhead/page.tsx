import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { ReceivablesHeader } from '../tabs';
import { LetterheadForm } from './letterhead-form';

export const metadata: Metadata = { title: 'Letterhead' };

export default async function LetterheadPage() {
  const { fulfillment, eventLog } = await api();
  const seen = await eventLog.head();
  return (
    <>
      <ReceivablesHeader current="/desk/receivables/letterhead" />
      <LetterheadForm now={await fulfillment.letterhead()} seen={seen} />
    </>
  );
}

import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { ReceivablesHeader } from '../tabs';
import { DisputeList } from './dispute-list';
import { PromiseList } from './promise-list';

export const metadata: Metadata = { title: 'Promises and disputes' };

export default async function PromisesPage() {
  const { receivables } = await api();
  const [promises, disputes] = await Promise.all([receivables.promises({}), receivables.disputes({})]);
  return (
    <>
      <ReceivablesHeader current="/desk/receivables/promises" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <PromiseList promises={promises} />
        <DisputeList disputes={disputes} />
      </div>
    </>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { api, signedIn } from '@/app/_api/server';
import { CsvLink } from '@/app/_ui/csv-link';
import { href } from '@/app/_ui/href';
import { IssueDialog } from './issue-dialog';
import { KeyList } from './key-list';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage() {
  const actor = (await signedIn())?.actor;
  if (actor?.kind !== 'staff' || (actor.role !== 'admin' && actor.role !== 'owner')) redirect(href('/desk/team'));
  const keys = await (await api()).identity.apiKeys();
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2 justify-self-end">
        <CsvLink href="/desk/team/keys/csv" />
        <IfMay give="identity.issueApiKey">
          <IssueDialog />
        </IfMay>
      </div>
      <KeyList keys={keys} />
    </div>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { api, signedIn } from '@/app/_api/server';
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
      <div className="justify-self-end">
        <IssueDialog />
      </div>
      <KeyList keys={keys} />
    </div>
  );
}

import type { Metadata } from 'next';
import { api, signedIn } from '@/app/_api/server';
import { MemberList } from './member-list';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage() {
  const [person, members] = await Promise.all([signedIn(), (await api()).identity.staff()]);
  const actor = person?.actor;
  const may = actor?.kind === 'staff' && (actor.role === 'owner' || actor.role === 'admin') ? actor.role : undefined;
  return <MemberList members={members} me={person?.userId ?? ''} may={may} />;
}

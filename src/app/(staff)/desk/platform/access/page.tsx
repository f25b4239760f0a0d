import { Lock } from 'lucide-react';
import type { Metadata } from 'next';
import { api, signedIn } from '@/app/_api/server';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { OfNow } from '../../_of-now';
import { PlatformTabs } from '../tabs';
import { AccessFilters } from './access-filters';
import { AccessTable } from './access-table';
import { filterFrom, searchOf } from './filter';

export const metadata: Metadata = { title: 'Access audit' };

const description =
  'Who looked at or changed a sensitive record, when, and from which address. Nobody can change these lines; old addresses are forgotten. The same look within five minutes counts once.';

export default async function AccessPage({ searchParams }: PageProps<'/desk/platform/access'>) {
  const person = await signedIn();
  if (person?.actor.kind !== 'staff' || !['admin', 'owner'].includes(person.actor.role))
    return (
      <EmptyState icon={<Lock />} title="The access audit is for administrators">
        It says where colleagues were. An owner or admin can look something up for you.
      </EmptyState>
    );
  const params = await searchParams;
  const a = await api();
  const [{ rows, next }, choices, staff, broken] = await Promise.all([
    a.privacy.accesses(filterFrom(params)),
    a.privacy.accessChoices(),
    a.identity.staff(),
    a.platform.broken(),
  ]);
  const names = Object.fromEntries(staff.map((one) => [one.id, one.name]));
  const search = searchOf(params);
  return (
    <>
      <PageHeader
        title="Access audit"
        description={description}
        actions={<CsvLink href={`/desk/platform/access/access.csv?${search}`} />}
      >
        <PlatformTabs current="access" broken={broken} />
      </PageHeader>
      <OfNow why="Who looked at what is kept to this minute, whatever time you look at.">
        <AccessFilters choices={choices} names={names} />
        <AccessTable rows={rows} names={names} />
      </OfNow>
      <CursorPager
        previous={params.cursor ? `?${search}` : null}
        next={next ? `?${search}${search ? '&' : ''}cursor=${next}` : null}
      />
    </>
  );
}

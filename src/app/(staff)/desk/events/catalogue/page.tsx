import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { SearchBox } from '@/app/_ui/address/search-box';
import { PageHeader } from '@/app/_ui/page-header';
import { EventTabs } from '../tabs';
import { TypeTable } from './type-table';

export const metadata: Metadata = { title: 'Event catalogue' };

export default async function CataloguePage({ searchParams }: PageProps<'/desk/events/catalogue'>) {
  const { q } = await searchParams;
  const words = String(q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  const all = await (await api()).eventLog.catalogue();
  const found = all.filter((entry) => {
    const text = [
      entry.type,
      ...entry.commands,
      ...entry.reactions,
      ...entry.projections.map((p) => p.name),
      entry.personal ? 'personal' : '',
    ].join(' ');
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <PageHeader
        title="Event catalogue"
        description="Every kind of event there is, made from the contracts themselves: its shape, who writes it and who listens."
      >
        <EventTabs current="catalogue" />
      </PageHeader>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchBox label="Search types, commands and listeners" placeholder="Type, command or listener" />
        <p className="text-dense text-muted">
          {found.length === all.length ? `${all.length} types` : `${found.length} of ${all.length} types`}
        </p>
      </div>
      <TypeTable entries={found} />
    </>
  );
}

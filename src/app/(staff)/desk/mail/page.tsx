import { Mail } from 'lucide-react';
import { api } from '@/app/_api/server';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { CsvLink } from '@/app/_ui/csv-link';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';
import { mailQuery, statuses } from './_parts/ask';
import { MailStatus } from './_parts/mail-status';
import { templateWords } from './_parts/words';

export const metadata = { title: 'Mail' };

export default async function Mails({ searchParams }: PageProps<'/desk/mail'>) {
  const ask = mailQuery(await searchParams);
  const { items, next, canSend } = await (await api()).integrations.mails(ask);
  const filtered = Boolean(ask.q || ask.status || ask.template);
  const address = new URLSearchParams({
    ...(ask.q && { q: ask.q }),
    ...(ask.status && { status: ask.status }),
    ...(ask.template && { template: ask.template }),
  });
  return (
    <>
      <PageHeader
        title="Mail"
        description="Everything the shop wrote to its customers, one mail per event."
        actions={<CsvLink href={`/desk/mail/csv?${address}`} />}
      >
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox label="Search mails" placeholder="Recipient's name or address" />
          <FilterChips
            filters={[
              {
                param: 'status',
                label: 'State',
                options: Object.entries(statuses).map(([value, label]) => ({ value, label })),
              },
              {
                param: 'template',
                label: 'Kind',
                options: Object.entries(templateWords).map(([value, label]) => ({ value, label })),
              },
            ]}
          />
        </div>
      </PageHeader>
      {!canSend && (
        <Notice className="mb-4" title="Mails are kept here, not sent">
          There is no mail server. Set SMTP_URL, for example smtps://user:password@mail.example.com, and start again.
        </Notice>
      )}
      <ListKeys>
        <DataTable
          caption="Mails"
          rows={items}
          rowKey={(mail) => mail.id}
          rowHref={(mail) => `/desk/mail/${mail.id}`}
          columns={[
            { key: 'subject', header: 'Subject', cell: (m) => m.subject },
            { key: 'to', header: 'To', className: 'max-sm:max-w-28 max-sm:truncate', cell: (m) => m.to },
            { key: 'kind', header: 'Kind', from: 'wide', cell: (m) => templateWords[m.template] ?? m.template },
            { key: 'status', header: 'State', from: 'medium', cell: (m) => <MailStatus status={m.status} /> },
            { key: 'at', header: 'Written', from: 'medium', cell: (m) => <DateTime at={m.queuedAt} /> },
          ]}
          empty={
            <EmptyState icon={<Mail />} title={filtered ? 'No mail fits' : 'Mails appear here'}>
              {!filtered && 'The first one is written when somebody orders or opens an account.'}
            </EmptyState>
          }
        />
      </ListKeys>
      <CursorPager next={next && withParams(address, { cursor: next })} />
    </>
  );
}

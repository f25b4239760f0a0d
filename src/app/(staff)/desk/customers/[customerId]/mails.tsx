import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { DataTable } from '@/app/_ui/table/data-table';
import { MailStatus } from '../../mail/_parts/mail-status';

/** What we wrote to the customer. */
export function Mails({ mails }: { mails: Outputs['integrations']['mails']['items'] }) {
  return (
    <Panel title="Mails" flush>
      <DataTable
        bare
        caption="Mails to this customer"
        rows={mails}
        rowKey={(mail) => mail.id}
        rowHref={(mail) => `/desk/mail/${mail.id}`}
        columns={[
          { key: 'subject', header: 'Subject', cell: (m) => m.subject },
          { key: 'status', header: 'State', cell: (m) => <MailStatus status={m.status} /> },
          { key: 'at', header: 'Written', from: 'medium', cell: (m) => <DateTime at={m.queuedAt} /> },
        ]}
        empty={<EmptyState title="No mail yet" className="py-8" />}
      />
    </Panel>
  );
}

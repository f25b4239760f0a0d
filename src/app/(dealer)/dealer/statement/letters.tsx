import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { day } from '../_parts/day';

const words = {
  friendly: 'Friendly reminder',
  first: 'Reminder',
  second: 'Second reminder',
  final: 'Final reminder',
} as const;

/** Reminders that were sent to the dealer, newest first. */
export function Letters({ letters }: { letters: Outputs['receivables']['myReminders']['rows'] }) {
  return (
    <Panel title="Reminders we sent you" flush className="mt-5">
      <DataTable
        bare
        caption="Reminders"
        rows={letters}
        rowKey={(letter) => letter.reminderId}
        columns={[
          { key: 'on', header: 'Date', cell: (letter) => day(letter.on) },
          { key: 'stage', header: 'Letter', cell: (letter) => words[letter.stage] },
          {
            key: 'about',
            header: 'Invoices',
            figures: true,
            cell: (letter) => letter.lines.map((line) => line.number).join(', '),
          },
          {
            key: 'total',
            header: 'Asked for',
            align: 'right',
            cell: (letter) => <Money minor={letter.totalMinor} currency={letter.currency} />,
          },
        ]}
      />
    </Panel>
  );
}

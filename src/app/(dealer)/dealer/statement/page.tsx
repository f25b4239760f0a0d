import { FileText } from 'lucide-react';
import { api } from '@/app/_api/server';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';
import { day } from '../_parts/day';
import { Ageing } from './ageing';
import { Letters } from './letters';
import { isoDay, monthsBack } from './period';
import { PeriodForm } from './period-form';
import { bookingWord } from './words';

export const metadata = { title: 'Statement' };

export default async function Statement({ searchParams }: PageProps<'/dealer/statement'>) {
  const params = await searchParams;
  const from = isoDay(params.from) ?? monthsBack(3);
  const to = isoDay(params.to) ?? monthsBack(0);
  const caller = await api();
  const [statement, ageing, me, letters] = await Promise.all([
    caller.receivables.myStatement({ from, to }),
    caller.receivables.myAgeing({}),
    caller.customers.me(),
    caller.receivables.myReminders({ limit: 10 }),
  ]);
  const currency = me?.currency ?? 'EUR';
  const period = new URLSearchParams({ from, to });
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <>
      <PageHeader
        title="Statement"
        description="Every invoice, payment and credit note, with the balance after it. What you owe is positive."
        actions={
          <>
            <CsvLink href={`/dealer/statement/csv?${period}`} />
            {me && <CsvLink href={`/api/documents/statements/${me.id}?${period}`}>PDF</CsvLink>}
          </>
        }
      />
      <Ageing totals={ageing} currency={currency} />
      <PeriodForm from={from} to={to} />
      <DataTable
        caption={`Bookings from ${day(from)} to ${day(to)}`}
        rows={[
          { id: 'opening', on: from, text: 'Opening balance', amount: null, balance: statement.openingMinor },
          ...statement.lines.map((line) => ({
            id: line.id,
            on: line.on,
            text: `${bookingWord(line.kind)} ${line.reference}`,
            amount: line.amountMinor,
            balance: line.balanceMinor,
          })),
          { id: 'closing', on: to, text: 'Closing balance', amount: null, balance: statement.closingMinor },
        ]}
        rowKey={(row) => row.id}
        columns={[
          { key: 'on', header: 'Date', figures: true, cell: (row) => day(row.on) },
          { key: 'text', header: 'Booking', cell: (row) => row.text },
          { key: 'amount', header: 'Amount', align: 'right', cell: (row) => row.amount !== null && money(row.amount) },
          { key: 'balance', header: 'Balance', align: 'right', cell: (row) => money(row.balance) },
        ]}
      />
      {statement.lines.length === 0 && (
        <EmptyState icon={<FileText />} title="Nothing was booked in this time">
          Invoices and payments appear here on the day they are booked.
        </EmptyState>
      )}
      {letters.rows.length > 0 && <Letters letters={letters.rows} />}
    </>
  );
}

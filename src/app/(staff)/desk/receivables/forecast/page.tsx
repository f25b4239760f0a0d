import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { Stat } from '@/app/_ui/stat';
import { ReceivablesHeader } from '../tabs';
import { PastWeeks } from './past-weeks';
import { WeekChart } from './week-chart';
import { WeekTable } from './week-table';

export const metadata: Metadata = { title: 'Cash forecast' };

export default async function ForecastPage() {
  const { receivables } = await api();
  const outlook = await receivables.cashForecast({ weeks: 8 });
  const { currency, weeks, accuracy } = outlook;
  const month = weeks.slice(0, 4).reduce((sum, w) => sum + w.expectedMinor, 0);
  return (
    <>
      <ReceivablesHeader
        current="/desk/receivables/forecast"
        actions={<CsvLink href="/desk/receivables/forecast/csv" />}
      />
      <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label="Open today" value={<Money minor={outlook.openMinor} currency={currency} />} />
        <Stat label="Expected in four weeks" value={<Money minor={month} currency={currency} />} />
        <Stat
          label="Not counted on"
          value={<Money minor={outlook.doubtfulMinor} currency={currency} />}
          hint="Disputed or handed over"
          href="/desk/receivables/promises"
        />
        <Stat
          label="Usual miss"
          value={accuracy ? `${Math.round(accuracy.errorShare * 100)} %` : '–'}
          hint={
            accuracy
              ? `${accuracy.inside} of the last ${accuracy.of} weeks lay within their range`
              : 'Known once money has come in'
          }
        />
      </div>
      {outlook.openMinor === 0 ? (
        <EmptyState title="Nothing is open, so nothing is expected.">
          Receipts are expected here by week as soon as an invoice is open.
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <WeekChart weeks={weeks} past={outlook.past} currency={currency} />
          <WeekTable weeks={weeks} currency={currency} laterMinor={outlook.laterMinor} />
          <PastWeeks past={outlook.past} currency={currency} />
        </div>
      )}
      <p className="mt-4 max-w-prose text-dense text-muted">
        Each open invoice is expected when this customer usually pays; who has few paid invoices counts half as their
        class. Promises count as far as promises were kept. Orders not yet billed are not in it.
      </p>
    </>
  );
}

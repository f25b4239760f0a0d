import { dateFormat } from '@/app/_ui/format/intl';
import { formatMoney } from '@/app/_ui/format/money';
import { Money } from '@/app/_ui/money';

type Credit = { creditLeftMinor: number; creditLimitMinor: number };
type Open = { promisedOn: string; number: string; status: string };

/** What decides an order and stays in view: credit that is left, and the next delivery. */
export function factsOf({ creditLeftMinor, creditLimitMinor }: Credit, currency: string, open: Open[]) {
  return [
    {
      label: 'Credit left',
      value: (
        <span title={`of ${formatMoney(creditLimitMinor, currency)}`}>
          <Money minor={creditLeftMinor} currency={currency} />
        </span>
      ),
    },
    { label: 'Next delivery', value: nextDelivery(open, new Date().toISOString().slice(0, 10)) },
  ];
}

/** The next promised day; an order that is late and still here is said as such. */
export function nextDelivery(open: readonly Open[], today: string): string {
  const byDay = [...open].sort((a, b) => a.promisedOn.localeCompare(b.promisedOn));
  const next = byDay.find((o) => o.promisedOn >= today);
  if (next) return `${short(next.promisedOn)} · ${next.number}`;
  const late = byDay.find((o) => o.status !== 'shipped');
  return late ? `${late.number} is late` : byDay.length ? 'On its way' : 'None on its way';
}

// Without the year: the line must fit a phone beside the credit.
const short = (iso: string) =>
  dateFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(iso));

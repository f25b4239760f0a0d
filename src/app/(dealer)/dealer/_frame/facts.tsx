import { formatTime } from '@/app/_ui/format/time';
import { Money } from '@/app/_ui/money';

type Credit = { creditLeftMinor: number; creditLimitMinor: number };
type Open = { promisedOn: string; number: string };

/** What decides an order and stays in view: credit that is left, and the next delivery. */
export function factsOf({ creditLeftMinor, creditLimitMinor }: Credit, currency: string, open: Open[]) {
  const next = [...open].sort((a, b) => a.promisedOn.localeCompare(b.promisedOn))[0];
  return [
    {
      label: 'Credit left',
      value: (
        <span title={`of ${(creditLimitMinor / 100).toLocaleString('en-US')} ${currency}`}>
          <Money minor={creditLeftMinor} currency={currency} />
        </span>
      ),
    },
    {
      label: 'Next delivery',
      value: next ? `${formatTime(next.promisedOn, 'date', { timeZone: 'UTC' })} · ${next.number}` : 'None on its way',
    },
  ];
}

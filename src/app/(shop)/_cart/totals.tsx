import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { cn } from '@/app/_ui/cn';
import { formatPercent } from '@/app/_ui/format/number';
import { Money } from '@/app/_ui/money';

type Quote = Outputs['checkout']['quote']['quote'];

const taxNote: Record<Quote['taxRule'], string> = {
  domestic: 'VAT',
  destination: 'VAT',
  'reverse-charge': 'VAT, reverse charge',
  export: 'No VAT, export. Import charges may be due on arrival.',
};

/** The sum of a quote, row by row; the rows never change their place. `stale`: a new quote is on its way. */
export function Totals({ quote, stale, shipping }: { quote: Quote; stale?: boolean; shipping?: ReactNode }) {
  const { currency } = quote;
  const included = quote.pricesInclude === 'tax';
  return (
    <dl className={cn('grid gap-2 text-sm transition-opacity', stale && 'opacity-60')} aria-busy={stale || undefined}>
      <Row label="Goods">
        <Money minor={quote.subtotalMinor} currency={currency} />
      </Row>
      {quote.discount && (
        <Row label={discountLabel(quote.discount)}>
          <span className="text-positive">
            <Money minor={-quote.discount.amountMinor} currency={currency} />
          </span>
        </Row>
      )}
      <Row label={shipping ?? quote.shipping.label}>
        {quote.shippingMinor === 0 ? 'Free' : <Money minor={quote.shippingMinor} currency={currency} />}
      </Row>
      {!included && (
        <Row label={`${taxNote[quote.taxRule]}${quote.taxBp ? ` ${formatPercent(quote.taxBp / 10_000)}` : ''}`}>
          <Money minor={quote.taxMinor} currency={currency} />
        </Row>
      )}
      <div
        aria-live="polite"
        aria-atomic="true"
        className="mt-1 flex items-baseline justify-between gap-4 border-line border-t pt-3"
      >
        <dt className="font-medium text-base">Total</dt>
        <dd>
          <Money minor={quote.totalMinor} currency={currency} className="font-semibold text-lg" />
        </dd>
      </div>
      {included && (
        <p className="text-right text-dense text-muted">
          includes <Money minor={quote.taxMinor} currency={currency} /> VAT ({formatPercent(quote.taxBp / 10_000)})
        </p>
      )}
    </dl>
  );
}

const discountLabel = ({ name, code }: { name: string; code: string | null }) => (code ? `${name} (${code})` : name);

function Row({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

'use client';
import { X } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { Money } from '@/app/_ui/money';
import { NativeSelect } from '@/app/_ui/native-select';
import { decimal } from '@/server/kernel/money';
import { amountOf } from './_parts/words';
import { type lineTotal, listPrice, type Offer, type TypedLine } from './order-lines';

type Props = {
  lines: TypedLine[];
  totals: ReturnType<typeof lineTotal>[];
  offerOf: (itemId: string) => Offer | undefined;
  /** Names of what has no price list (any more). */
  named?: Outputs['procurement']['order']['lines'];
  left: Offer[];
  currency: string;
  fields: Record<string, string>;
  change: (lineId: string, to: Partial<TypedLine>) => void;
  add: (itemId: string) => void;
  remove: (lineId: string) => void;
};

/** The lines of an order: what, how many, at which price, and what the next break would save. */
export function LineEditor({ lines, totals, offerOf, named, left, currency, fields, change, add, remove }: Props) {
  const urgent = left.filter((o) => o.stock?.toReorder);
  const others = left.filter((o) => !o.stock?.toReorder);
  const option = (o: Offer) => (
    <option key={o.itemId} value={o.itemId}>
      {o.sku} · {o.name}
    </option>
  );
  return (
    <Panel title="Lines" flush className="self-start">
      {lines.length === 0 && (
        <EmptyState
          title={left.length > 0 ? 'Nothing of theirs is at its reorder point.' : 'They have no price list yet.'}
        >
          {left.length > 0 ? 'Choose below what to order.' : 'Enter their prices at the component first.'}
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {lines.map((line, i) => {
          const offer = offerOf(line.itemId);
          const known = offer ?? named?.find((l) => l.itemId === line.itemId);
          const { quantity, price, total } = totals[i]!;
          const { next } = listPrice(offer, quantity);
          const saving = next && price !== undefined ? price - next.unitPriceMinor : 0;
          return (
            <li key={line.lineId} className="grid gap-3 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_8rem_9rem_7rem_2rem]">
              <div className="grid content-start gap-0.5 text-sm">
                <span className="figures">{known?.sku ?? '–'}</span>
                <span>{offer?.name ?? (known && 'description' in known ? known.description : '')}</span>
                <span className="text-dense text-muted">
                  {offer?.stock &&
                    `${amountOf(offer.stock.onHand ?? 0, offer.unit)} there, ${amountOf(offer.stock.onOrder ?? 0, offer.unit)} on order, reorder at ${amountOf(offer.stock.reorderPoint ?? 0, offer.unit)}. `}
                  {offer && offer.orderMultiple > 1 && `Lots of ${offer.orderMultiple}.`}
                </span>
                {line.price.trim() === '' && next && saving > 0 && (
                  <span className="text-dense text-muted">
                    From {next.fromQuantity.toLocaleString('en-US')} on:{' '}
                    <Money minor={next.unitPriceMinor} currency={currency} /> each.
                  </span>
                )}
              </div>
              <Field label="Quantity" name={`lines.${i}.quantity`} error={fields[`lines.${i}.quantity`]}>
                <Input
                  inputMode="numeric"
                  value={line.quantity}
                  suffix={offer?.unit === 'piece' ? undefined : offer?.unit}
                  onChange={(event) => change(line.lineId, { quantity: event.target.value })}
                />
              </Field>
              <Field
                label="Price of one"
                name={`lines.${i}.unitPriceMinor`}
                error={fields[`lines.${i}.unitPriceMinor`]}
              >
                <Input
                  inputMode="decimal"
                  value={line.price}
                  placeholder={price === undefined ? 'none listed' : decimal(price, currency)}
                  suffix={currency}
                  onChange={(event) => change(line.lineId, { price: event.target.value })}
                />
              </Field>
              <div className="grid content-start justify-items-end gap-1.5 max-sm:justify-items-start">
                <span className="text-muted text-sm">Amount</span>
                <span className="flex h-9 items-center text-sm">
                  {total === undefined ? '–' : <Money minor={total} currency={currency} />}
                </span>
              </div>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Remove ${known?.sku ?? 'line'}`}
                className="sm:mt-7"
                onClick={() => remove(line.lineId)}
              >
                <X />
              </Button>
            </li>
          );
        })}
      </ul>
      {left.length > 0 && (
        <div className="border-line border-t p-4">
          <Field label="Add a line" name="lines" error={fields.lines}>
            <NativeSelect value="" onChange={(event) => add(event.target.value)}>
              <option value="">Choose from what they sell</option>
              {urgent.length > 0 && <optgroup label="At their reorder point">{urgent.map(option)}</optgroup>}
              <optgroup label={urgent.length > 0 ? 'Everything else' : 'What they sell'}>{others.map(option)}</optgroup>
            </NativeSelect>
          </Field>
        </div>
      )}
    </Panel>
  );
}

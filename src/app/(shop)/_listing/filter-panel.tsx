'use client';
import { toggleParam, withParams } from '@/app/_ui/address/address';
import { Button } from '@/app/_ui/button';
import { cn } from '@/app/_ui/cn';
import { useTypedBefore } from '@/app/_ui/use-typed-before';
import type { Item } from '../_shop/item';
import { kindNames } from '../_shop/kinds';
import { DutyFilter } from './duty-filter';
import { active, counts, type FacetName, type Filters } from './filters';
import { setAddress } from './use-address';

const titles: Record<FacetName, string> = {
  kind: 'Type',
  price: 'Price',
  power: 'Power',
  size: 'Connection',
  phases: 'Supply',
};
const order: FacetName[] = ['kind', 'price', 'power', 'size', 'phases'];

const range = (value: string, unit: (n: string) => string) => {
  const [low, high] = value.split('-');
  return !high
    ? `${unit(low ?? '')} and more`
    : low === '0'
      ? `Under ${unit(high)}`
      : `${unit(low ?? '')} to ${unit(high)}`;
};
const names: Record<FacetName, (value: string) => string> = {
  kind: (value) => Object.entries(kindNames).find(([kind]) => kind === value)?.[1] ?? value,
  price: (value) => range(value, (n) => `€${n}`),
  power: (value) => range(value, (n) => `${n} W`),
  size: (value) => value,
  phases: (value) => (value === '1' ? 'Single-phase, 230 V' : 'Three-phase, 400 V'),
};

/** What the list can be narrowed by, with how many products each choice would leave. */
export function FilterPanel({ items, filters, search }: { items: readonly Item[]; filters: Filters; search: string }) {
  const pumps = items.some((item) => item.curve.length > 1);
  return (
    <div className="grid content-start gap-6 text-sm">
      {pumps && <DutyFilter filters={filters} search={search} />}
      <Choice
        label="In stock"
        checked={filters.stock}
        count={items.filter((item) => item.stock !== 'out').length}
        onChange={() => setAddress(withParams(search, { stock: filters.stock ? null : '1' }))}
      />
      {order.map((name) => {
        const values = counts(items, filters, name);
        if (values.length < 2) return null;
        return (
          <fieldset key={name} className="grid gap-1">
            <legend className="mb-1.5 font-medium">{titles[name]}</legend>
            {values.map(({ value, count }) => (
              <Choice
                key={value}
                label={names[name](value)}
                checked={filters[name].includes(value)}
                count={count}
                onChange={() => setAddress(toggleParam(search, name, value))}
              />
            ))}
          </fieldset>
        );
      })}
      {active(filters) > 0 && (
        <Button size="sm" onClick={() => setAddress('?')} className="w-fit">
          Clear all filters
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = { label: string; checked: boolean; count: number; onChange: () => void };
function Choice({ label, checked, count, onChange }: ChoiceProps) {
  const ref = useTypedBefore<HTMLInputElement>(onChange);
  return (
    <label
      className={cn(
        'flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md pointer-coarse:min-h-11 hover:text-brand',
        count === 0 && !checked && 'text-muted',
      )}
    >
      <input
        ref={ref}
        type="checkbox"
        autoComplete="off" // the address says what is ticked, not what the browser remembers
        checked={checked}
        onChange={onChange}
        className="size-4 accent-(--brand)"
      />
      <span className="flex-1">{label}</span>
      <span className="figures text-muted text-xs">{count}</span>
    </label>
  );
}

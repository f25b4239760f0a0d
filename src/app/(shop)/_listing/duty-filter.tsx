'use client';
import { useState } from 'react';
import { withParams } from '@/app/_ui/address/address';
import { Input } from '@/app/_ui/input';
import type { Filters } from './filters';
import { setAddress } from './use-address';

/** "I need so much water at such a height": every pump's curve is asked. */
export function DutyFilter({ filters, search }: { filters: Filters; search: string }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium">I need</legend>
      <Figure name="flow" label="Flow in litres per minute" unit="l/min" value={filters.flow} search={search} />
      <Figure name="head" label="at a head of metres" unit="m" value={filters.head} search={search} />
      <p className="text-dense text-muted">Shows pumps whose curve lies above this point, smallest first.</p>
    </fieldset>
  );
}

type Props = { name: 'flow' | 'head'; label: string; unit: string; value?: number; search: string };
function Figure({ name, label, unit, value, search }: Props) {
  const [text, setText] = useState<string>();
  return (
    <Input
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      aria-label={label}
      placeholder={name === 'flow' ? 'Flow, such as 50' : 'Head, such as 25'}
      suffix={unit}
      value={text ?? value ?? ''}
      onChange={(event) => {
        setText(event.target.value);
        setAddress(withParams(search, { [name]: event.target.value }));
      }}
      onBlur={() => setText(undefined)}
    />
  );
}

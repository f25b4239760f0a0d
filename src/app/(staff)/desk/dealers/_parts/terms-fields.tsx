'use client';
import { useState } from 'react';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { type DealerTerms, tiers } from '@/server/customers/contract';

/** What a tier usually gets, in per cent; a starting point, not a rule. */
const usual: Record<(typeof tiers)[number], number> = { standard: 20, silver: 25, gold: 30, platinum: 35 };
const capital = (word: string) => word.replace(/^./, (c) => c.toUpperCase());

type Props = { start?: DealerTerms; currency: string; fields: Record<string, string> };

/** Tier, discount, credit limit and payment term. Choosing a tier fills in its usual discount. */
export function TermsFields({ start, currency, fields }: Props) {
  const [discount, setDiscount] = useState(String(start ? start.discountBp / 100 : usual.standard));
  return (
    <>
      <Field label="Tier" name="tier" error={fields.tier}>
        <NativeSelect
          defaultValue={start?.tier ?? 'standard'}
          onChange={(event) => {
            const tier = tiers.find((t) => t === event.target.value);
            if (tier) setDiscount(String(usual[tier]));
          }}
        >
          {tiers.map((tier) => (
            <option key={tier} value={tier}>
              {capital(tier)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="Discount" name="discount" hint="Off the net list price." error={fields.discount}>
        <Input inputMode="decimal" suffix="%" value={discount} onChange={(event) => setDiscount(event.target.value)} />
      </Field>
      <Field
        label="Credit limit"
        name="creditLimit"
        hint="Open orders and unpaid invoices together."
        error={fields.creditLimit}
      >
        <Input
          inputMode="decimal"
          suffix={currency}
          defaultValue={start ? (start.creditLimitMinor / 100).toLocaleString('en-US') : '5,000'}
        />
      </Field>
      <Field label="Payment term" name="termsDays" hint="0: due at once." error={fields.termsDays}>
        <Input inputMode="numeric" suffix="days" defaultValue={start?.termsDays ?? 30} />
      </Field>
    </>
  );
}

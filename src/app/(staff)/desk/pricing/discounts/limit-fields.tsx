'use client';
import { Panel } from '@/app/_ui/card';
import { Checkbox } from '@/app/_ui/checkbox';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { decimal } from '@/server/kernel/money';
import { audiences, type Discount } from './words';

type Props = { terms?: Discount['terms']; currency: string; errors: Record<string, string> };

/** For whom, when, from which value of goods, and how often. */
export function LimitFields({ terms, currency, errors }: Props) {
  const minimum = terms && terms.minimumMinor > 0 ? decimal(terms.minimumMinor, currency) : '';
  return (
    <Panel title="When and for whom">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="For" name="audience">
          <NativeSelect defaultValue={terms?.audience ?? 'consumers'}>
            {Object.entries(audiences).map(([audience, word]) => (
              <option key={audience} value={audience}>
                {word}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="Least value of goods" name="minimum" optional error={errors.minimum}>
          <Input inputMode="decimal" autoComplete="off" maxLength={14} defaultValue={minimum} suffix={currency} />
        </Field>
        <Field label="First day" name="validFrom" optional error={errors.validFrom} hint="From midnight UTC.">
          <Input type="date" defaultValue={terms?.validFrom ?? ''} />
        </Field>
        <Field label="Last day" name="validTo" optional error={errors.validTo} hint="This day included.">
          <Input type="date" defaultValue={terms?.validTo ?? ''} />
        </Field>
        <Field
          label="Uses in all"
          name="maxUses"
          optional
          error={errors.maxUses}
          hint="Cancelled orders give theirs back."
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={8} defaultValue={terms?.maxUses ?? ''} />
        </Field>
        <Field
          label="Uses per buyer"
          name="maxUsesPerBuyer"
          optional
          error={errors.maxUsesPerBuyer}
          hint="By account and e-mail address; codes only."
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={8} defaultValue={terms?.maxUsesPerBuyer ?? ''} />
        </Field>
        <div className="grid gap-3 sm:col-span-2">
          <Checkbox
            name="neverBelowCost"
            label="Never below cost"
            hint="No line is sold for less than its goods cost us; it takes off less instead."
            defaultChecked={terms?.neverBelowCost ?? true}
          />
          <Checkbox
            name="onDealerPrices"
            label="Also on top of dealers’ own prices"
            hint="Otherwise it counts only where a dealer pays the list price."
            defaultChecked={terms?.onDealerPrices ?? false}
          />
        </div>
      </div>
    </Panel>
  );
}

import { Field } from '@/app/_ui/field';
import { formatMoney } from '@/app/_ui/format/money';
import { Input } from '@/app/_ui/input';
import { Textarea } from '@/app/_ui/textarea';
import { decimal } from '@/server/kernel/money';

type Props = {
  label: string;
  name: 'priceMinor' | 'costMinor';
  nowMinor: number;
  currency: string;
  errors: Record<string, string | undefined>;
};

/** A new amount beside the present one, and the reason that stays in the product's history. */
export function AmountFields({ label, name, nowMinor, currency, errors }: Props) {
  return (
    <>
      <Field label={label} name={name} error={errors[name]} hint={`Now ${formatMoney(nowMinor, currency)}`}>
        <Input
          required
          inputMode="decimal"
          autoComplete="off"
          defaultValue={decimal(nowMinor, currency)}
          suffix={currency}
        />
      </Field>
      <Field label="Reason" name="reason" error={errors.reason} hint="Stays in the product's history.">
        <Textarea required maxLength={500} rows={2} />
      </Field>
    </>
  );
}

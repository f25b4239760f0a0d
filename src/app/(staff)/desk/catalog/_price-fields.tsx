'use client';
import { Panel } from '@/app/_ui/card';
import { Checkbox } from '@/app/_ui/checkbox';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';

/** The first price and cost. Later they change with a reason, on the product's own page. */
export function PriceFields({ currency, errors }: { currency: string; errors: Record<string, string> }) {
  return (
    <Panel title="Price and cost">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="List price, VAT included" name="priceMinor" error={errors.priceMinor}>
          <Input inputMode="decimal" suffix={currency} placeholder="129.00" />
        </Field>
        <Field label="Cost, without VAT" name="costMinor" error={errors.costMinor}>
          <Input inputMode="decimal" suffix={currency} placeholder="64.00" />
        </Field>
        <Checkbox name="active" defaultChecked label="On sale at once" />
      </div>
    </Panel>
  );
}

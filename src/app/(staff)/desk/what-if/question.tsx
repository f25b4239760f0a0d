import { Card } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';
import { SubmitButton } from '@/app/_ui/submit-button';
import { Textarea } from '@/app/_ui/textarea';
import type { Values } from './question-from';

type Props = { values: Values; problems: Record<string, string> };

/** The question: a form whose answer has an address of its own. Works without scripts. */
export function Question({ values, problems }: Props) {
  const field = (name: keyof Values, label: string, usual: string, hint?: string) => (
    <Field label={label} name={name} error={problems[name]} hint={hint}>
      <Input defaultValue={values[name] ?? usual} inputMode="decimal" className="figures" />
    </Field>
  );
  return (
    <Card className="p-4">
      <Form method="get" className="grid gap-4">
        {field('days', 'Last days', '30')}
        {field('percent', 'All prices, per cent', '0', 'For example 5 or −3. Agreed dealer prices move along.')}
        <Field
          label="Prices of single products"
          name="prices"
          optional
          error={problems.prices}
          hint="An article and its list price per line, typed or pasted from a sheet or a CSV file. They win over the percentage."
        >
          <Textarea
            defaultValue={values.prices}
            rows={4}
            maxLength={6000}
            placeholder={'JV-CP-550 139.00\nJV-CP-750 179.00'}
            className="figures"
            spellCheck={false}
          />
        </Field>
        {field('elasticity', 'How buyers answer', '0', '0: they buy the same. −1.5: 1 % dearer sells 1.5 % less.')}
        <fieldset className="grid gap-3 rounded-lg border border-line p-3">
          <legend className="px-1">
            <label className="flex items-center gap-2 font-medium text-sm">
              <input
                type="checkbox"
                name="reorder"
                value="1"
                defaultChecked={Boolean(values.reorder)}
                className="accent-brand"
              />
              Reorder by a rule
            </label>
          </legend>
          {field('leadDays', 'Goods take, days', '14')}
          {field('safetyDays', 'Safety, days of demand', '7')}
          {field('orderDays', 'Buy for, days of demand', '30')}
        </fieldset>
        <SubmitButton variant="accent">Live it again</SubmitButton>
      </Form>
    </Card>
  );
}

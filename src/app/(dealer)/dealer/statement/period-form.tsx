import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';

/** From when to when; kept in the address. Works without scripts. */
export function PeriodForm({ from, to }: { from: string; to: string }) {
  return (
    <Form action="/dealer/statement" className="my-5 flex flex-wrap items-end gap-3">
      <Field label="From" name="from">
        <Input type="date" required max={to} defaultValue={from} />
      </Field>
      <Field label="To" name="to">
        <Input type="date" required min={from} defaultValue={to} />
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  );
}

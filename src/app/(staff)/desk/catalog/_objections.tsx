import { Field } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { Textarea } from '@/app/_ui/textarea';

/** What the pricing policy has against a price, and why it is right all the same. */
export function Objections({ objections }: { objections: readonly string[] }) {
  return (
    <>
      <Notice tone="caution" title="The pricing policy objects. Nothing was changed yet.">
        <ul className="list-disc pl-4">
          {objections.map((objection) => (
            <li key={objection}>{objection}</li>
          ))}
        </ul>
      </Notice>
      <Field
        label="Why it is right all the same"
        name="anyway"
        hint="Stays in the decision log, together with the objections."
      >
        <Textarea required maxLength={500} rows={2} />
      </Field>
    </>
  );
}

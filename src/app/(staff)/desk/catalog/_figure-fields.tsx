'use client';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { Textarea } from '@/app/_ui/textarea';
import { type Facts, writeCurve } from './form-values';
import { specFields } from './spec-fields';

/** The typed figures and the curve; what does not apply stays empty. */
export function FigureFields({ product, errors }: { product?: Facts; errors: Record<string, string> }) {
  return (
    <>
      <Panel title="Figures" description="Leave empty what does not apply.">
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {specFields.map(({ key, label, unit }) => (
            <Field
              key={key}
              label={label}
              name={`specifications.${key}`}
              error={errors[`specifications.${key}`]}
              optional
            >
              <Input
                inputMode={unit ? 'decimal' : undefined}
                suffix={unit}
                autoComplete="off"
                defaultValue={product?.specifications[key]}
              />
            </Field>
          ))}
        </div>
      </Panel>
      <Panel title="Curve and ordering">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Q-H curve"
            name="curve"
            error={errors.curve}
            optional
            hint="One point per line: flow in l/min, a space, head in m. From low to high flow."
          >
            <Textarea rows={8} className="figures" defaultValue={writeCurve(product?.curve ?? [])} />
          </Field>
          <div className="grid content-start gap-4">
            <Field label="Lead time in working days" name="leadTimeDays" error={errors.leadTimeDays}>
              <Input type="number" min={0} max={365} defaultValue={product?.leadTimeDays ?? 5} />
            </Field>
            <Field label="Fewest per order" name="minQuantity" error={errors.minQuantity}>
              <Input type="number" min={1} defaultValue={product?.minQuantity ?? 1} />
            </Field>
            <Field label="Most per order" name="maxQuantity" error={errors.maxQuantity}>
              <Input type="number" min={1} max={9999} defaultValue={product?.maxQuantity ?? 99} />
            </Field>
          </div>
        </div>
      </Panel>
    </>
  );
}

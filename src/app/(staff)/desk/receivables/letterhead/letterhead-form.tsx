'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { Meanwhile } from '@/app/_api/meanwhile';
import { problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { Card } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { SendButton } from '@/app/_ui/send-button';
import { toast } from '@/app/_ui/toaster';
import { countries, countryName } from '@/app/(shop)/_cart/countries';

const fields = [
  ['company', 'Company', true],
  ['street', 'Street and number', true],
  ['postalCode', 'Postal code', true],
  ['city', 'Town or city', true],
  ['country', 'Country', true],
  ['phone', 'Phone', false],
  ['email', 'E-mail', false],
  ['website', 'Website', false],
  ['taxId', 'VAT number', false],
  ['register', 'Commercial register', false],
  ['bank', 'Bank', false],
  ['iban', 'IBAN', false],
  ['bic', 'BIC', false],
  ['footnote', 'Last line of invoices', false],
] as const;
const known = new Set(countries.map(({ code }) => code));
/** A house in none of the countries we deliver to keeps its own; one that has said nothing is asked. */
const countryOr = (code: string) => (code ? countryName(code) : 'Choose a country');
type Name = (typeof fields)[number][0];
const empty = Object.fromEntries(fields.map(([name]) => [name, ''])) as Record<Name, string>; // one entry per field

/** How invoices, slips and labels name the sender, and where customers pay to. */
export function LetterheadForm({ now, seen: position }: { now: Outputs['fulfillment']['letterhead']; seen: number }) {
  const router = useRouter();
  const seen = useSeen(position);
  const may = useMay('fulfillment.setLetterhead');
  const [values, setValues] = useState<Record<Name, string>>(now ?? empty);
  const save = useMutation(useTRPC().fulfillment.setLetterhead.mutationOptions());
  const problem = save.error ? problemOf(save.error) : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      seen.saved(await save.mutateAsync({ ...values, seen: seen.at() }));
    } catch {
      return; // said in the form
    }
    toast.success('Saved. Papers printed from now on carry it.');
    router.refresh();
  };
  return (
    <Card className="max-w-3xl p-5">
      <Form unchecked onSubmit={(e) => void submit(e)} className="grid gap-4">
        <FormErrors message={problem?.message} fields={problem?.fields} labels={Object.fromEntries(fields)} />
        <Meanwhile changes={problem?.meanwhile} />
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map(([name, label, required]) => (
            <Field
              key={name}
              label={label}
              name={name}
              optional={!required}
              error={problem?.fields[name]}
              className={name === 'footnote' ? 'sm:col-span-2' : undefined}
            >
              {name === 'country' ? (
                <NativeSelect
                  disabled={!may}
                  value={values.country}
                  onChange={(e) => setValues({ ...values, country: e.target.value })}
                >
                  {!known.has(values.country) && <option value={values.country}>{countryOr(values.country)}</option>}
                  {countries.map(({ code, name: country }) => (
                    <option key={code} value={code}>
                      {country}
                    </option>
                  ))}
                </NativeSelect>
              ) : (
                <Input
                  readOnly={!may}
                  value={values[name]}
                  onChange={(e) => setValues({ ...values, [name]: e.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        {may ? (
          <SendButton variant="primary" className="justify-self-start" loading={save.isPending}>
            Save letterhead
          </SendButton>
        ) : (
          <p className="text-muted text-sm">A manager changes the letterhead.</p>
        )}
      </Form>
    </Card>
  );
}

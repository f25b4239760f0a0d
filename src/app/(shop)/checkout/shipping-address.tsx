'use client';
import { useState } from 'react';
import { Field } from '@/app/_ui/field';
import type { FieldErrors } from '@/app/_ui/form-errors';
import { NativeSelect } from '@/app/_ui/native-select';
import { AddressFields } from '../_address/address-fields';
import type { Known } from './known';

type Props = { known: Known | null; errors: FieldErrors; country: string; onCountry: (country: string) => void };

/** Where it goes: an address of the buyer's book, or a new one. */
export function ShippingAddress({ known, errors, country, onCountry }: Props) {
  const book = known?.addresses ?? [];
  const [id, setId] = useState(book[0]?.id ?? '');
  const chosen = book.find((entry) => entry.id === id)?.address;
  const choose = (next: string) => {
    setId(next);
    const address = book.find((entry) => entry.id === next)?.address;
    if (address) onCountry(address.country);
  };
  return (
    <div className="grid gap-4">
      {book.length > 1 && (
        <Field label="From your address book">
          <NativeSelect value={id} onChange={(event) => choose(event.target.value)}>
            {book.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {[entry.address.name, entry.address.street, entry.address.city].join(', ')}
              </option>
            ))}
            <option value="">Another address</option>
          </NativeSelect>
        </Field>
      )}
      <AddressFields
        key={id}
        at="shippingAddress"
        section="shipping"
        errors={errors}
        initial={chosen ?? { name: known?.name }}
        country={country}
        onCountry={onCountry}
      />
    </div>
  );
}

import { expect, it } from 'vitest';
import { ApplyAsDealer, vatCountry } from '@/server/customers/contract';
import { PostalAddress } from '@/server/kernel/values';
import { dealers } from './customers-dealers';
import { places } from './customers-places';

const Application = ApplyAsDealer.omit({ customerId: true, userId: true, password: true });

it.each(dealers.map((dealer) => [dealer.company, dealer]))('%s applies as anybody must', (_, dealer) => {
  const { street, postalCode, city, country, name } = dealer;
  const sent = { ...dealer, address: { name, street, postalCode, city, country } };
  expect(Application.safeParse(sent).error?.issues).toBeUndefined();
  expect(vatCountry(dealer.taxId)).toBe(country === 'CH' ? null : country);
});
it.each(places.flatMap(({ country, towns }) => towns.map(([code, town]) => [country, code, town])))(
  '%s-%s %s is an address',
  (country, postalCode, city) => {
    const sent = { name: 'Ada', street: 'Quay 1', postalCode, city, country };
    expect(PostalAddress.safeParse(sent).error?.issues).toBeUndefined();
  },
);

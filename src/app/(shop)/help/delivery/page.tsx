import type { Metadata } from 'next';
import { organisation, visitorApi } from '@/app/_api/server';
import { Money } from '@/app/_ui/money';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/app/_ui/table/table';
import { countryName } from '../../_cart/countries';

export const metadata: Metadata = {
  title: 'Delivery and tax',
  description: 'What delivery costs by weight and country, how long it takes, and which tax you pay.',
  alternates: { canonical: '/help/delivery', languages: { en: '/help/delivery', 'x-default': '/help/delivery' } },
};
export const revalidate = 86_400;

const weights = [2, 5, 10, 31.5, 60];

/** Delivery prices as checkout charges them, and the tax rule in plain words. */
export default async function DeliveryPage() {
  const [api, { currency, country }] = await Promise.all([visitorApi(), organisation()]);
  const zones = [
    { name: countryName(country), destination: country },
    { name: 'European Union', destination: country === 'FR' ? 'AT' : 'FR' },
    { name: 'Switzerland, Norway, United Kingdom', destination: 'CH' },
    { name: 'Everywhere else', destination: 'US' },
  ];
  const prices = await Promise.all(
    zones.map(({ destination }) =>
      Promise.all(weights.map((weightKg) => api.pricing.delivery({ weightKg, goodsMinor: 0, destination }))),
    ),
  );
  return (
    <article className="grid gap-6">
      <h1 className="text-xl">Delivery and tax</h1>
      <p className="reading text-muted">
        What is in stock and ordered before 14:00 leaves the same working day. Standard delivery at home is free from{' '}
        <Money minor={prices[0]![0]!.freeFromMinor} currency={currency} />. You can also collect at our works.
      </p>
      <Table>
        <caption className="sr-only">Standard delivery by country and weight</caption>
        <Thead>
          <tr>
            <Th>Standard delivery to</Th>
            <Th>Working days</Th>
            {weights.map((kg, i) => (
              <Th key={kg} align="right">
                {i === weights.length - 1 ? 'heavier' : `up to ${kg} kg`}
              </Th>
            ))}
          </tr>
        </Thead>
        <Tbody>
          {zones.map(({ name }, z) => (
            <Tr key={name}>
              <Td>{name}</Td>
              <Td figures>{prices[z]![0]!.options.find((o) => o.method === 'standard')?.days.join(' to ')}</Td>
              {prices[z]!.map(({ options }, i) => {
                const standard = options.find((o) => o.method === 'standard');
                return (
                  <Td key={weights[i]} align="right" figures>
                    {standard ? <Money minor={standard.grossMinor} currency={currency} /> : 'on request'}
                  </Td>
                );
              })}
            </Tr>
          ))}
        </Tbody>
      </Table>
      <h2 className="text-lg">Tax</h2>
      <p className="reading text-muted">
        Prices include the value-added tax of our country. Inside the European Union the price stays the same and holds
        the tax of your country. Outside the Union we take the tax off and you pay import tax at home. Businesses in
        another member state with a VAT number pay none to us (reverse charge).
      </p>
    </article>
  );
}

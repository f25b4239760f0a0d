import { vatCountry } from '@/server/customers/contract';

/** What whoever decides on a dealer must know of their number: whether it can free them of tax. */
export function vatWords(taxId: string): string {
  const country = vatCountry(taxId);
  return country
    ? `Well formed, of ${country}. Whether it is in use only the tax office can say.`
    : 'Not one of the European Union: orders to member states are taxed.';
}

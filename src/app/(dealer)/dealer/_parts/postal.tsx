import { countryName } from '@/app/(shop)/_cart/countries';
import type { Address } from '@/server/kernel/values';

/** A postal address on several lines. */
export function Postal({ address: a }: { address: Address }) {
  const lines = [a.company, a.name, a.street, a.street2, `${a.postalCode} ${a.city}`, a.region, countryName(a.country)];
  return <address className="whitespace-pre-line not-italic">{lines.filter(Boolean).join('\n')}</address>;
}

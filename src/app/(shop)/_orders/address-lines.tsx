import type { Address } from '@/server/kernel/values';
import { countryName } from '../_cart/countries';

/** An address as it stands on an envelope. */
export const AddressLines = ({ address }: { address: Address }) => (
  <address className="text-sm not-italic">
    {[
      address.name,
      address.company,
      address.street,
      address.street2,
      `${address.postalCode} ${address.city}`,
      address.region,
      countryName(address.country),
    ]
      .filter(Boolean)
      .map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
  </address>
);

import { Panel } from '@/app/_ui/card';
import { MailLink } from '@/app/_ui/mail-link';
import type { Address } from '@/server/kernel/values';

const country = new Intl.DisplayNames('en', { type: 'region' });

export function AddressCard({
  title,
  address,
  phone,
  email,
}: {
  title: string;
  address: Address;
  phone?: string | null;
  email?: string;
}) {
  const { company, name, street, street2, postalCode, city, region } = address;
  const lines = [
    company,
    name,
    street,
    street2,
    `${postalCode} ${city}`,
    region,
    address.country === 'ZZ' ? '' : country.of(address.country),
  ];
  return (
    <Panel title={title}>
      <address className="grid text-sm not-italic">
        {lines.filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
        {phone && (
          <a className="mt-1 text-brand hover:underline" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        )}
        {email && (
          <span className="mt-1">
            <MailLink email={email} />
          </span>
        )}
      </address>
    </Panel>
  );
}

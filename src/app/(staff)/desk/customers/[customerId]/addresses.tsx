import type { Outputs } from '@/app/_api/client';
import { Badge } from '@/app/_ui/badge';
import { Panel } from '@/app/_ui/card';
import { Postal } from '@/app/(dealer)/dealer/_parts/postal';

/** The customer's address book. Orders carry their own addresses. */
export function Addresses({ addresses }: { addresses: Outputs['customers']['addresses'] }) {
  return (
    <Panel title="Addresses">
      {addresses.length === 0 ? (
        <p className="text-muted text-sm">None saved. The addresses of each order stand on the order.</p>
      ) : (
        <ul className="grid gap-5 text-sm sm:grid-cols-2 xl:grid-cols-3">
          {addresses.map(({ id, address, isDefault }) => (
            <li key={id} className="grid content-start gap-1">
              <Postal address={address} />
              {isDefault && (
                <span>
                  <Badge tone="brand">Usual address</Badge>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

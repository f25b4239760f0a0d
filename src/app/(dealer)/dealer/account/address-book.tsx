'use client';
import { MapPin, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPCClient } from '@/app/_api/client';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { EmptyState } from '@/app/_ui/empty-state';
import { refusalOf } from '@/app/(shop)/_cart/refusal';
import type { Address } from '@/server/kernel/values';
import { Postal } from '../_parts/postal';
import { AddressDialog } from './address-dialog';

type Saved = { id: string; address: Address; isDefault: boolean };
type Props = { customerId: string; addresses: Saved[]; company: string; country: string };

/** Where goods may go: add, correct, remove, choose the usual one. */
export function AddressBook({ customerId, addresses, company, country }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const remove = async (addressId: string) => {
    try {
      await client.customers.removeAddress.mutate({ customerId, addressId });
    } catch (error) {
      return refusalOf(error)?.message;
    }
    router.refresh();
    return undefined;
  };
  const blank = { name: '', company, street: '', postalCode: '', city: '', country };
  return (
    <Panel
      title="Addresses"
      actions={
        <AddressDialog
          customerId={customerId}
          start={blank}
          trigger={
            <Button size="sm">
              <Plus aria-hidden="true" /> Add address
            </Button>
          }
        />
      }
      flush
    >
      {addresses.length === 0 && (
        <EmptyState icon={<MapPin />} title="Delivery addresses appear here">
          Add the first one to choose it when you order.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {addresses.map(({ id, address, isDefault }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-3 p-4 text-sm">
            <div className="grid gap-1">
              <Postal address={address} />
              {isDefault && (
                <span>
                  <Badge tone="brand">Usual address</Badge>
                </span>
              )}
            </div>
            <div className="flex gap-1">
              <AddressDialog
                customerId={customerId}
                addressId={id}
                start={address}
                isDefault={isDefault}
                trigger={
                  <Button size="sm" variant="ghost">
                    Edit
                  </Button>
                }
              />
              <ConfirmDialog
                trigger={
                  <Button size="sm" variant="ghost">
                    Remove
                  </Button>
                }
                title="Remove this address?"
                description="Orders that were placed keep it."
                confirm="Remove"
                onConfirm={() => remove(id)}
              />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { MapPin, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { EmptyState } from '@/app/_ui/empty-state';
import { AddressLines } from '../../_orders/address-lines';
import { AddressDialog } from './address-dialog';

export type Entry = NonNullable<Outputs['customers']['me']>['addresses'][number];

/** Addresses to deliver to: add, correct, remove; one of them is the usual one. */
export function AddressBook({ customerId, addresses }: { customerId: string; addresses: Entry[] }) {
  const router = useRouter();
  const trpc = useTRPC();
  const remove = useMutation(trpc.customers.removeAddress.mutationOptions());
  const [editing, setEditing] = useState<Entry | 'new' | null>(null);
  const removeOne = async (addressId: string) => {
    try {
      await remove.mutateAsync({ customerId, addressId });
      router.refresh();
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <div className="grid gap-4">
      {addresses.length === 0 ? (
        <EmptyState icon={<MapPin aria-hidden="true" />} title="Your address book is empty">
          Save an address here, and the checkout fills itself in.
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {addresses.map((entry) => (
            <li key={entry.id}>
              <Card className="flex h-full flex-col gap-4 p-4">
                <div className="flex flex-1 items-start justify-between gap-3">
                  <AddressLines address={entry.address} />
                  {entry.isDefault && <Badge tone="brand">Usual</Badge>}
                </div>
                <div className="flex gap-2">
                  <Button size="sm" onClick={() => setEditing(entry)}>
                    Edit
                  </Button>
                  <ConfirmDialog
                    trigger={
                      <Button size="sm" variant="ghost">
                        Remove
                      </Button>
                    }
                    title="Remove this address?"
                    description="Orders already placed keep it."
                    confirm="Remove"
                    onConfirm={() => removeOne(entry.id)}
                  />
                </div>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <Button variant="primary" className="justify-self-start" onClick={() => setEditing('new')}>
        <Plus aria-hidden="true" />
        Add an address
      </Button>
      <AddressDialog customerId={customerId} editing={editing} onClose={() => setEditing(null)} />
    </div>
  );
}

import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import type { Address } from '@/server/kernel/values';
import { AddressRemoved, AddressSaved } from '../contract';

export type CustomerAddressRow = { customerId: string; id: string; address: Address; defaultSince: string | null };

/** Address books. The default one is the one that became it last. */
export const customerAddressProjection = projection<CustomerAddressRow>({
  name: 'customer-address',
  table: 'customer_address',
  key: ['customerId', 'id'],
  mode: 'inline',
  on: (on) => [
    on(
      AddressSaved,
      (e) => ({ customerId: e.data.customerId, id: e.data.addressId }),
      (_, { data, at }) => ({
        customerId: data.customerId,
        id: data.addressId,
        address: data.address,
        // A later default takes the place of an earlier one without touching its row.
        defaultSince: data.isDefault ? at : null,
      }),
    ),
    on(
      AddressRemoved,
      (e) => ({ customerId: e.data.customerId, id: e.data.addressId }),
      () => undefined,
    ),
  ],
});

/** An address book, the default address first. */
export async function addressesOf(customerId: string) {
  const rows = await db.customerAddress.findMany({
    where: { customerId },
    orderBy: [{ defaultSince: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  });
  return rows.map(({ id, address, defaultSince }, i) => ({
    id,
    address: address as Address, // written by the projection from the contract's schema
    isDefault: i === 0 && defaultSince !== null,
  }));
}

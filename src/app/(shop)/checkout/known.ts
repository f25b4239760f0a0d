import type { Outputs } from '@/app/_api/client';
import type { Address } from '@/server/kernel/values';

/** What the checkout knows of a signed-in buyer, so that nothing has to be typed twice. */
export type Known = { email: string; phone: string; name: string; addresses: { id: string; address: Address }[] };

/** The buyer's record as the form wants it; null for a guest. The default address comes first. */
export function known(me: Outputs['customers']['me']): Known | null {
  if (!me) return null;
  const addresses = [...me.addresses].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return {
    email: me.email,
    phone: me.phone ?? '',
    name: me.name,
    addresses: addresses.map(({ id, address }) => ({ id, address })),
  };
}

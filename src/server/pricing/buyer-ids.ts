import { createHmac } from 'node:crypto';

/**
 * The names by which limits per buyer count somebody: their customer record and the e-mail address they order with (without a
 * `+tag`), each as a keyed hash per discount, so that neither stands in the log or in an id.
 */
export function buyerIds(
  discountId: string,
  { customerId, email }: { customerId: string | null; email: string | null },
) {
  const [local = '', domain = ''] = (email ?? '').toLowerCase().split('@');
  const names = [customerId && `customer ${customerId}`, email && `email ${local.split('+')[0]}@${domain}`];
  return names.flatMap((name) => (name ? [hashed(discountId, name)] : []));
}

/** A UUID (version 8) that nobody without the secret can make from the name. */
function hashed(discountId: string, name: string): string {
  const secret = process.env.JOVEY_SECRET;
  if (!secret) throw new Error('JOVEY_SECRET is not set: start with `npm run up`.');
  const hex = createHmac('sha256', Buffer.from(secret, 'hex'))
    .update(`discount buyer\0${discountId}\0${name}`)
    .digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5');
}

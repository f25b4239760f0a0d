import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The key to one order for somebody without an account. Made from the secret, so nothing but its hash has to be kept. */
export function trackingToken(orderId: string): string {
  const secret = process.env.JOVEY_SECRET;
  if (!secret) throw new Error('JOVEY_SECRET is not set: start with `npm run up`.');
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(`order tracking\0${orderId}`).digest('base64url');
}

/** What is kept of a token. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Whether a token opens the order that keeps this hash; takes the same time for right and wrong. */
export const tokenOpens = (token: string, kept: string) =>
  timingSafeEqual(createHash('sha256').update(tokenHash(token)).digest(), createHash('sha256').update(kept).digest());

/** The address in confirmation mails where an order can be followed without an account. */
export const trackingLink = (orderId: string) =>
  `${process.env.SITE_URL ?? 'http://127.0.0.1:3000'}/order/${orderId}?t=${trackingToken(orderId)}`;

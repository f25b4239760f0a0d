import { createHmac, timingSafeEqual } from 'node:crypto';

const site = () => process.env.SITE_URL ?? 'http://127.0.0.1:3000';

function sign(purpose: string, userId: string, requestId: string): string {
  const secret = process.env.JOVEY_SECRET;
  if (!secret) throw new Error('JOVEY_SECRET is not set: start with `npm run up`.');
  return createHmac('sha256', Buffer.from(secret, 'hex'))
    .update(['link', purpose, userId, requestId].join('\0'))
    .digest('base64url');
}

const link = (page: string, userId: string, requestId: string) => {
  const address = new URL(page, site());
  address.search = new URLSearchParams({
    user: userId,
    request: requestId,
    token: sign(page, userId, requestId),
  }).toString();
  return address.href;
};
const fits = (page: string, { userId, requestId, token }: { userId: string; requestId: string; token: string }) => {
  const expected = Buffer.from(sign(page, userId, requestId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** The address for a mail in which its reader chooses a new password. Works once, until the request expires. */
export const resetLink = (userId: string, requestId: string) => link('/reset-password', userId, requestId);
export const resetFits = (given: Parameters<typeof fits>[1]) => fits('/reset-password', given);

/** The address for a mail by which its reader confirms the e-mail address. */
export const verificationLink = (userId: string, requestId: string) => link('/verify-email', userId, requestId);
export const verificationFits = (given: Parameters<typeof fits>[1]) => fits('/verify-email', given);

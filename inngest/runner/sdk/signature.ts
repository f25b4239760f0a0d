import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const WINDOW_S = 300;
const PREFIX = /^signkey-\w+-/;

/** Compares secrets in constant time. */
export function same(a: string, b: string): boolean {
  const [left, right] = [a, b].map((it) => createHash('sha256').update(it).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

const mac = (key: string, body: string, seconds: number) =>
  createHmac('sha256', key.replace(PREFIX, '')).update(`${body}${seconds}`).digest('hex');

/** The `x-inngest-signature` of a body. */
export function sign(key: string, body: string, now = Date.now()): string {
  const seconds = Math.round(now / 1000);
  return `t=${seconds}&s=${mac(key, body, seconds)}`;
}

/** Whether a signature fits the body and is at most five minutes old or ahead. */
export function verify(key: string, body: string, signature: string, now = Date.now()): boolean {
  const params = new URLSearchParams(signature);
  const seconds = Number(params.get('t'));
  if (!Number.isFinite(seconds) || Math.abs(now / 1000 - seconds) > WINDOW_S) return false;
  return same(mac(key, body, seconds), params.get('s') ?? '');
}

/** The bearer token the SDK sends instead of the key itself. */
export function hashedKey(key: string): string {
  const prefix = PREFIX.exec(key)?.[0] ?? '';
  return `${prefix}${createHash('sha256')
    .update(Buffer.from(key.replace(PREFIX, ''), 'hex'))
    .digest('hex')}`;
}

/** Whether an `Authorization` header carries the signing key, plain or hashed. */
export function authorised(key: string, header: string | undefined): boolean {
  const token = header?.replace(/^Bearer\s+/i, '') ?? '';
  return same(token, hashedKey(key)) || same(token, key);
}

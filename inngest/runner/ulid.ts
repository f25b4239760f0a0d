import { createHash, randomBytes } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID (26 characters, sorts by time). With `seed` the same time and seed give the same id. */
export function ulid(time = Date.now(), seed?: string): string {
  const entropy = seed === undefined ? randomBytes(10) : createHash('sha256').update(seed).digest().subarray(0, 10);
  let value = (BigInt(Math.trunc(time)) << 80n) | BigInt(`0x${entropy.toString('hex')}`);
  let text = '';
  for (let index = 0; index < 26; index++) {
    text = DIGITS[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text;
}

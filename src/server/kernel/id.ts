import { createHash, randomUUID } from 'node:crypto';

/** A UUID version 7 (RFC 9562): sortable by the time it was made. */
export function newId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  // The rest of a version 4 is as random, and drawn from a store of random bytes.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** The same UUID (version 8) for the same words, so that a repeated reaction or import names the same thing. */
export function idFrom(...words: string[]): string {
  const bytes = createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return format(bytes);
}

const format = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

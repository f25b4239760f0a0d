import { createHash, randomUUID } from 'node:crypto';

let newest = 0;
let made = 0;
let prefix = '';

/**
 * A UUID version 7 (RFC 9562): sortable by the time it was made. Those that a process makes in one millisecond stand in the order in
 * which it made them, up to 4,096 of them (6.2, a counter in `rand_a`).
 */
export function newId(now = Date.now()): string {
  if (now === newest) made = (made + 1) & 0xfff;
  else {
    made = 0;
    newest = now;
    const time = now.toString(16).padStart(12, '0');
    prefix = `${time.slice(0, 8)}-${time.slice(8)}-7`;
  }
  // The rest of a version 4 is as random, and drawn from a store of random bytes.
  return `${prefix}${made.toString(16).padStart(3, '0')}${randomUUID().slice(18)}`;
}

/** The same UUID (version 8) for the same words, so that a repeated reaction or import names the same thing. */
export function idFrom(...words: string[]): string {
  const bytes = createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return format(bytes);
}

const format = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

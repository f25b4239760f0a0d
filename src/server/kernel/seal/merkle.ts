import { hash } from 'node:crypto';

/** SHA-256 with the prefixes of RFC 6962, so that a leaf can never be passed off as a branch; 02 closes a block. */
const sha = (prefix: number, ...parts: Buffer[]) =>
  hash('sha256', Buffer.concat([Buffer.of(prefix), ...parts]), 'buffer');

/** A leaf: the hash of an event's canonical line. */
export const leafHash = (line: string): Buffer => hash('sha256', `\0${line}`, 'buffer');

// Millions of branches are hashed, one after the other: they share one buffer.
const both = Buffer.alloc(65, 1);
export const branch = (left: Buffer, right: Buffer): Buffer => {
  left.copy(both, 1);
  right.copy(both, 33);
  return hash('sha256', both, 'buffer');
};

/** A block's own hash: over the one before, its root and its bounds. */
export const sealHash = (previous: Buffer, root: Buffer, from: number, to: number): Buffer => {
  const bounds = Buffer.alloc(16);
  bounds.writeBigUInt64BE(BigInt(from), 0);
  bounds.writeBigUInt64BE(BigInt(to), 8);
  return sha(2, previous, root, bounds);
};

/** What stands before the first block. */
export const NOTHING = Buffer.alloc(32);

/** Hashes that stand in one buffer, 32 bytes each. */
export const split = (hashes: Buffer): Buffer[] =>
  Array.from({ length: hashes.length / 32 }, (_, i) => hashes.subarray(i * 32, i * 32 + 32));

const above = (level: readonly Buffer[]): Buffer[] => {
  const next: Buffer[] = [];
  for (let i = 0; i + 1 < level.length; i += 2) next.push(branch(level[i]!, level[i + 1]!));
  if (level.length % 2) next.push(level.at(-1)!);
  return next;
};

/** The root over some hashes (RFC 6962, 2.1). One hash is its own root. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level = [...leaves];
  while (level.length > 1) level = above(level);
  return level[0] ?? NOTHING;
}

/** The way from one hash to the root: `L` or `R`, the side the other one stands on, and its hexadecimal digits. */
export function merklePath(leaves: readonly Buffer[], index: number): string[] {
  const path: string[] = [];
  for (let level = [...leaves], at = index; level.length > 1; level = above(level), at >>= 1) {
    const other = level[at ^ 1];
    if (other) path.push((at % 2 ? 'L' : 'R') + other.toString('hex'));
  }
  return path;
}

/** The root that a hash and its way come to. */
export const follow = (from: Buffer, path: readonly string[]): Buffer =>
  path.reduce((at, step) => {
    const other = Buffer.from(step.slice(1), 'hex');
    return step[0] === 'L' ? branch(other, at) : branch(at, other);
  }, from);

import { describe, expect, it } from 'vitest';
import { branch, follow, leafHash, merklePath, merkleRoot } from './merkle';

const leaves = (n: number) => Array.from({ length: n }, (_, i) => leafHash(`event ${i}`));

// RFC 6962, 2.1 in its recursive words: split at the largest power of two below n.
const recursive = (of: readonly Buffer[]): Buffer => {
  if (of.length === 1) return of[0]!;
  let k = 1;
  while (k * 2 < of.length) k *= 2;
  return branch(recursive(of.slice(0, k)), recursive(of.slice(k)));
};

describe('a Merkle tree', () => {
  it.each([1, 2, 3, 5, 8, 13, 64, 1000])('over %i leaves has the root of RFC 6962, and each leaf a way to it', (n) => {
    const all = leaves(n);
    const root = merkleRoot(all);
    expect(root.equals(recursive(all))).toBe(true);
    for (const i of n > 64 ? [0, 1, 511, 998, 999] : all.keys()) {
      const leaf = all[i]!;
      const path = merklePath(all, i);
      expect(follow(leaf, path).equals(root)).toBe(true);
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(n)));
    }
  });
  it('hashes a leaf as the standard says', () =>
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'));
});

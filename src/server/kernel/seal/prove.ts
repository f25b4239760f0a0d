import { readPool } from '../database/pools';
import { live } from '../fork/fork';
import { leafHash, merklePath, merkleRoot, split } from './merkle';
import { asSeal, COLUMNS, type Row, type Seal } from './seal';

/**
 * How one event follows from a root: its canonical line, the way from its hash to its block's root, what else the block's hash is
 * made of, and the way from that to the root over all blocks. `docs/verify-proof.mjs` checks it with nothing but SHA-256.
 */
export type EventProof = {
  line: string;
  path: string[];
  block: { from: number; to: number; previous: string };
  way: string[];
};
export type Proof = { root: string; seals: number; sealedTo: number; sealedAt: string; events: EventProof[] };

/** The root over all blocks as they are now. Undefined where nothing is sealed. */
export const currentRoot = (orgId: string) => live(orgId, async () => (await hashesOf(orgId)).standing);

async function hashesOf(orgId: string, first?: number) {
  const { rows } = await readPool().query<{ hash: Buffer; to: string; at: Date }>({
    name: 'seal-hashes',
    text: 'select hash, "toPosition" as to, "sealedAt" as at from es_seal where "orgId" = $1 order by n limit $2',
    values: [orgId, first],
  });
  const hashes = rows.map((row) => row.hash);
  const end = rows.at(-1);
  const standing = end && {
    root: merkleRoot(hashes).toString('hex'),
    seals: hashes.length,
    sealedTo: Number(end.to),
    sealedAt: end.at.toISOString(),
  };
  return { hashes, standing };
}

/**
 * Proves events by their positions, up to the root over all blocks or over the `first` ones, as it once was published. Undefined
 * where one of them is not under it: not sealed yet (a second), or later than these blocks.
 */
export const prove = (orgId: string, positions: readonly number[], first?: number): Promise<Proof | undefined> =>
  live(orgId, async () => {
    const { hashes, standing } = await hashesOf(orgId, first);
    if (!standing || positions.some((position) => position > standing.sealedTo)) return undefined;
    const events: EventProof[] = [];
    const blocks = await blocksOf(orgId, positions);
    const { rows } = await readPool().query<{ position: string; line: string }>(
      'select position, es_canonical(e) as line from events e where "orgId" = $1 and position = any($2) order by position',
      [orgId, positions],
    );
    for (const { position, line } of rows) {
      const seal = blocks.find(({ from, to }) => from <= Number(position) && Number(position) <= to);
      const leaves = seal ? split(seal.leaves) : [];
      const index = Number(position) - (seal?.from ?? 0);
      if (!seal || !leaves[index]?.equals(leafHash(line)))
        throw new Error(`The event at position ${position} is not the one that was sealed: check the log.`);
      events.push({
        line,
        path: merklePath(leaves, index),
        block: { from: seal.from, to: seal.to, previous: seal.previous.toString('hex') },
        way: merklePath(hashes, seal.n - 1),
      });
    }
    return { ...standing, events };
  });

async function blocksOf(orgId: string, positions: readonly number[]): Promise<Seal[]> {
  const { rows } = await readPool().query<Row>(
    `select distinct ${COLUMNS} from unnest($2::bigint[]) p cross join lateral
      (select * from es_seal s where s."orgId" = $1 and s."toPosition" >= p order by s."toPosition" limit 1) s`,
    [orgId, positions],
  );
  return rows.map(asSeal);
}

import { readPool } from '../database/pools';
import { live } from '../fork/fork';
import type { Fault } from '../fork/log-faults';
import { leafHash, merkleRoot, NOTHING, sealHash, split } from './merkle';
import { asSeal, COLUMNS, lastSeal, type Row, type Seal } from './seal';

/** A root that was published: the tree over the hashes of the first `seals` blocks. */
export type Anchor = { seals: number; root: string };

/** What a check of the seals came to. `root`: over all blocks; `events`: how many of them are sealed. */
export type Verified = { seals: number; events: number; root: string; faults: Fault[] };

const STRETCH = 10_000;
const MOST = 100;

type Line = [position: string, line: string];
type Stretch = { seals: Seal[]; lines: Line[]; upTo: number };

/** The blocks that end within a stretch, and the events that they close. */
async function read(orgId: string, after: number, upTo: number): Promise<Stretch> {
  return live(orgId, async () => {
    const { rows } = await readPool().query<Row>({
      name: 'seals-of',
      text: `select ${COLUMNS} from es_seal where "orgId" = $1 and "toPosition" > $2 and "toPosition" <= $3 order by n`,
      values: [orgId, after, upTo],
    });
    const seals = rows.map(asSeal);
    const [first, last] = [seals[0], seals.at(-1)];
    if (!first || !last) return { seals, lines: [], upTo };
    const lines = await readPool().query<Line>({
      name: 'sealed-lines',
      text: 'select e.position::text, es_canonical(e) from events e where "orgId" = $1 and position >= $2 and position <= $3 order by e.position',
      values: [orgId, first.from, last.to],
      rowMode: 'array',
    } as { text: string; values: unknown[] }); // rows come as arrays
    return { seals, lines: lines.rows, upTo };
  });
}

/** The sealed log, stretch by stretch; the next two are on their way while one is worked on. */
async function* stretches(orgId: string, last: number): AsyncGenerator<Stretch> {
  const coming: Promise<Stretch>[] = [];
  for (let after = 0, asked = 0; after < last; ) {
    for (; asked < last && coming.length < 3; asked += STRETCH) {
      const stretch = read(orgId, asked, Math.min(asked + STRETCH, last));
      stretch.catch(() => {}); // reported when its turn comes
      coming.push(stretch);
    }
    yield await coming.shift()!;
    after += STRETCH;
  }
}

/**
 * Checks every sealed event, every block and the chain of blocks, and compares with roots that were published: whatever was
 * changed, taken away, put in or reordered since is found, with its position. The database computes nothing of it.
 */
export async function verifySeals(
  orgId: string,
  {
    anchors = [],
    onProgress,
  }: { anchors?: readonly Anchor[]; onProgress?: (position: number, of: number) => void } = {},
): Promise<Verified> {
  const end = await lastSeal(orgId);
  const faults: Fault[] = [];
  const hashes: Buffer[] = [];
  const fault = (position: number, what: string) => faults.push({ rule: 'seal', what, position });
  let [previous, to, n]: [Buffer, number, number] = [NOTHING, 0, 0];
  const last = end?.to ?? 0;
  for await (const { seals, lines, upTo } of stretches(orgId, last)) {
    if (faults.length >= MOST) break;
    for (const seal of seals) {
      if (seal.n !== n + 1 || seal.from !== to + 1) fault(to + 1, `The block after position ${to} is missing.`);
      else if (!seal.previous.equals(previous)) fault(seal.from, `Block ${seal.n} does not follow the one before it.`);
      const whole =
        seal.leaves.length === (seal.to - seal.from + 1) * 32 && merkleRoot(split(seal.leaves)).equals(seal.root);
      if (!whole || !sealHash(seal.previous, seal.root, seal.from, seal.to).equals(seal.hash))
        fault(seal.from, `Block ${seal.n} (positions ${seal.from} to ${seal.to}) was changed itself.`);
      [previous, to, n] = [seal.hash, seal.to, seal.n];
      hashes.push(seal.hash);
    }
    compare(seals, lines, fault);
    onProgress?.(upTo, last);
  }
  return {
    seals: hashes.length,
    events: last,
    root: merkleRoot(hashes).toString('hex'),
    faults: [...faults, ...anchors.flatMap((anchor) => against(anchor, hashes))].slice(0, MOST),
  };
}

/** Each event against the hash that was taken of it when its block was closed. */
function compare(seals: readonly Seal[], lines: readonly Line[], fault: (position: number, what: string) => void) {
  let at = 0;
  for (const { from, to, leaves } of seals)
    for (let position = from; position <= to; position++) {
      while (at < lines.length && Number(lines[at]![0]) < position) at++;
      const line = lines[at];
      const offset = (position - from) * 32;
      if (!line || Number(line[0]) > position) fault(position, `The event at position ${position} is gone.`);
      else if (leafHash(line[1]).compare(leaves, offset, offset + 32) !== 0)
        fault(position, `The event at position ${position} is not the one that was sealed.`);
    }
}

/** A root that was published once must still come out. */
function against({ seals, root }: Anchor, hashes: readonly Buffer[]): Fault[] {
  const what =
    seals > hashes.length
      ? `The root ${root.slice(0, 12)}… was published over ${seals} blocks; there are only ${hashes.length}.`
      : merkleRoot(hashes.slice(0, seals)).toString('hex') === root
        ? undefined
        : `The first ${seals} blocks do not come to the root ${root.slice(0, 12)}… that was published.`;
  return what ? [{ rule: 'anchor', what, position: null }] : [];
}

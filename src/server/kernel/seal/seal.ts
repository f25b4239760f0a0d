import { readPool } from '../database/pools';
import { live } from '../fork/fork';
import { onConnection } from '../fork/standstill';
import { merkleRoot, NOTHING, sealHash, split } from './merkle';

/** Events in a block at most. */
export const BLOCK = 1000;

/** A block that was closed. `leaves`: the hash of each event, 32 bytes each. */
export type Seal = {
  n: number;
  from: number;
  to: number;
  leaves: Buffer;
  root: Buffer;
  previous: Buffer;
  hash: Buffer;
  at: Date;
};
export type Row = Omit<Seal, 'n' | 'from' | 'to'> & { n: string; from: string; to: string };

export const COLUMNS = 'n, "fromPosition" as from, "toPosition" as to, leaves, root, previous, hash, "sealedAt" as at';
export const asSeal = (row: Row): Seal => ({ ...row, n: Number(row.n), from: Number(row.from), to: Number(row.to) });

/** The newest block, or undefined where nothing has been sealed yet. */
export const lastSeal = (orgId: string): Promise<Seal | undefined> =>
  live(orgId, async () => {
    const { rows } = await readPool().query<Row>({
      name: 'last-seal',
      text: `select ${COLUMNS} from es_seal where "orgId" = $1 order by n desc limit 1`,
      values: [orgId],
    });
    return rows[0] && asSeal(rows[0]);
  });

/** The hashes of a stretch of events, made where they lie. */
const LEAVES = `select string_agg(sha256('\\x00'::bytea || convert_to(es_canonical(e), 'UTF8')), ''::bytea order by e.position) as leaves, max(e.position) as last
  from events e where e."orgId" = $1 and e.position > $2 and e.position <= $2 + ${BLOCK}`;

/**
 * Closes what the log has gained since its last block, in blocks of at most 1,000 events. Off the path of those who write: it
 * takes no lock of theirs. Answers up to which position the log is sealed.
 */
export async function sealLog(orgId: string): Promise<number> {
  return onConnection(orgId, async (client) => {
    const { rows: free } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_lock(hashtextextended('seal ' || $1::text, 0)) as mine",
      [orgId],
    );
    const last = await lastSeal(orgId);
    let [n, to, previous] = [last?.n ?? 0, last?.to ?? 0, last?.hash ?? NOTHING];
    if (!free[0]?.mine) return to;
    try {
      for (;;) {
        const { rows } = await client.query<{ leaves: Buffer | null; last: string }>({
          name: 'seal-leaves',
          text: LEAVES,
          values: [orgId, to],
        });
        const leaves = rows[0]?.leaves;
        if (!leaves) return to;
        const [from, upTo, root] = [to + 1, to + leaves.length / 32, merkleRoot(split(leaves))];
        // What has a hole is not closed over: the check of the log says where.
        if (Number(rows[0]!.last) !== upTo) throw new Error(`the log has a hole after position ${to}`);
        const hash = sealHash(previous, root, from, upTo);
        await client.query({
          name: 'seal-block',
          text: 'insert into es_seal ("orgId", n, "fromPosition", "toPosition", leaves, root, previous, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)',
          values: [orgId, n + 1, from, upTo, leaves, root, previous, hash],
        });
        [n, to, previous] = [n + 1, upTo, hash];
        if (leaves.length < BLOCK * 32) return to;
      }
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended('seal ' || $1::text, 0))", [orgId]);
    }
  });
}

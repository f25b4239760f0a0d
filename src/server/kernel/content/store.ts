import { createHash } from 'node:crypto';
import { readPool } from '../database/pools';
import { live } from '../fork/fork';

/** What bytes are called: their SHA-256, in hexadecimal. */
export const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps bytes by their SHA-256 and answers it; the same bytes are kept once. Write them before the command whose event names them:
 * what no event names means nothing, and what one names is never without its bytes.
 */
export async function keepContent(orgId: string, bytes: Uint8Array): Promise<string> {
  const sha256 = nameOf(bytes);
  await live(orgId, () =>
    readPool().query({
      name: 'keep-content',
      text: 'insert into es_content ("orgId", sha256, bytes) values ($1, $2, $3) on conflict do nothing',
      values: [orgId, sha256, Buffer.from(bytes)],
    }),
  );
  return sha256;
}

/** The bytes of this name, or undefined. They are the same at any time, so also whoever looks at the past reads the live store. */
export const contentOf = (orgId: string, sha256: string): Promise<Buffer | undefined> =>
  live(orgId, async () => {
    const { rows } = await readPool().query<{ bytes: Buffer }>({
      name: 'content-of',
      text: 'select bytes from es_content where "orgId" = $1 and sha256 = $2',
      values: [orgId, sha256],
    });
    return rows[0]?.bytes;
  });

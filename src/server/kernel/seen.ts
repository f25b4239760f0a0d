import { readPool } from './database/pools';
import { asSystem } from './database/scope';
import { type Rejection, reject } from './rejection';

/** Where a stream stood when a command was planned; `changed`: what it would overwrite has been changed since it was looked at. */
export type Seen = { version: number; changed?: Rejection };

/** The stream has moved between planning and the lock: the writer asks to plan anew. */
export const MOVED = 'moved-meanwhile';
export const moved = () =>
  reject(MOVED, 'Others are changing this right now. Nothing of yours was saved; please try again.', {
    kind: 'conflict',
  });

/** What came to a stream after the position of the log that somebody looked at. Only events of the types `over` concern them. */
export async function lookSince(
  orgId: string,
  stream: string,
  position: number,
  over: readonly string[],
): Promise<Seen> {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ version: number; newer: boolean; type: string; by: string; at: Date }>({
      name: 'seen-since',
      text: `select version, position > $3 as newer, type, "createdBy" as by, "createdAt" as at from events
        where "orgId" = $1 and "streamId" = $2 and (position > $3 or version =
          (select max(version) from events where "orgId" = $1 and "streamId" = $2))
        order by version desc limit 1000`,
      values: [orgId, stream, position],
    }),
  );
  const version = rows[0]?.version ?? 0;
  const changes = rows.filter(({ newer, type }) => newer && over.includes(type));
  if (changes.length === 0) return { version };
  const told = changes.slice(0, 10).map((c) => ({ type: c.type, by: c.by, at: c.at.toISOString() }));
  return {
    version,
    changed: reject('changed-meanwhile', 'This was changed meanwhile. Nothing of yours was saved yet.', {
      kind: 'conflict',
      details: { changes: told },
    }),
  };
}

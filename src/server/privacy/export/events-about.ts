import { readPool } from '@/server/kernel/database/pools';
import { type LoggedEvent, PACKED, type Packed, unpack } from '@/server/kernel/log';

const SECRET = ['passwordHash', 'tokenHash', 'hash', 'token'];
const STREAMS = ['customer', 'user', 'account', 'credit', 'dunning', 'person'];

/** Every event about these ids and about the things they own, as it was recorded, their own fields in clear. In the system's scope. */
export async function eventsAbout(orgId: string, ids: readonly string[], owned: readonly string[]) {
  const streams = [...ids.flatMap((id) => STREAMS.map((type) => `${type}-${id}`)), ...owned];
  const { rows } = await readPool().query({
    text: `select ${PACKED} from events where "orgId" = $1 and ("subjectId" = any($2) or "streamId" = any($3)) order by position`,
    values: [orgId, ids, streams],
    rowMode: 'array',
  });
  return (await unpack(orgId, rows as Packed[])).map(shown);
}

const shown = ({ position, type, streamId, at, by, data }: LoggedEvent) => ({
  position,
  type,
  stream: streamId,
  at,
  by,
  data: Object.fromEntries(Object.entries(data).filter(([name]) => !SECRET.includes(name))),
});
export type ExportedEvent = ReturnType<typeof shown>;

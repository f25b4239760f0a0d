import Papa from 'papaparse';
import { asOf } from '@/app/_api/as-of';
import { limited } from '@/app/_api/limited';
import { requestContext } from '@/app/_api/server';
import { eventPage, masked, readers } from '@/server/event-log';
import { mayPass } from '@/server/kernel/actor';
import { withScope } from '@/server/kernel/database/scope';
import { witnessed } from '@/server/kernel/observe/witness';
import { filterFrom } from '../filter';

const PAGE = 500;
const MOST = 50_000;
const columns = ['position', 'at', 'type', 'stream', 'version', 'by', 'command', 'correlation', 'cause', 'id', 'data'];

/** The stream as it is filtered, newest first, at most 50,000 rows; a page at a time, so that a long log needs no memory. */
export const GET = limited('made', async (request: Request) => {
  const params = new URL(request.url).searchParams;
  const { cursor: _, ...filter } = filterFrom(
    Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)])),
  );
  // Who asks is found out now: while the lines are sent, the request's cookies are no longer at hand.
  const { orgId, actor, past, ip: address, requestId } = await requestContext();
  const looking = await past?.();
  const schema = looking?.schema;
  if (looking && !schema) return new Response('The past is still being prepared.', { status: 409 });
  const who = await actor();
  if (!mayPass(readers, who)) return new Response('You do not have permission to see this.', { status: 403 });
  const door = 'eventLog.csv';
  await witnessed({ orgId, actor: who, door, deed: 'read', input: filter, answer: 'a file', address, requestId });
  const pageAfter = (cursor?: number) =>
    withScope({ orgId, kind: 'system', schema }, () => eventPage(orgId, { ...filter, cursor, limit: PAGE }));
  const line = (values: unknown[]) => `${Papa.unparse([values], { escapeFormulae: true })}\r\n`;
  async function* lines() {
    yield line(columns);
    for (let sent = 0, cursor: number | undefined; sent < MOST; sent += PAGE) {
      const { rows, next } = await pageAfter(cursor);
      for (const e of rows.map((event) => masked(event, who)))
        yield line([
          ...[e.position, e.at, e.type, e.streamId, e.version, e.by],
          ...[e.meta.command, e.meta.correlationId, e.meta.causationId, e.id, JSON.stringify(e.data)],
        ]);
      if (next === null) return;
      cursor = next;
    }
  }
  const text = lines();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const marked = await asOf();
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="events${marked?.name ?? ''}.csv"`,
      'cache-control': 'no-store',
    },
  });
});

import type pg from 'pg';
import { createdBy } from '../actor';
import type { Outcome } from '../command';
import { writePool } from '../database/pools';
import { eventDef, type Json, type JsonObject } from '../event';
import { keepKeys, protect, type SubjectKeys, subjectKeys } from '../personal-data';
import { load, store } from '../project';
import type { AnyProjection } from '../projection';
import { inlineProjections } from '../registry';
import { isRejection, reject } from '../rejection';
import { type Known, type Opened, open } from './open';
import { streamsOf } from './plan';
import type { Request } from './request';
import { type Held, heldOf, Workspace, type Written } from './workspace';

/** What a flush did: the last position it wrote (0 = nothing) and what to tell each caller once the commit is known. */
export type Flushed = { position: number; tell: (() => void)[] };

/**
 * Decides and records a group of commands in one transaction under the organisation's lock: no conflict is possible, each
 * command decides on what the ones before it left, inline projections are written beside the events. Throws if the group could
 * not be written; then nothing of it was.
 */
export async function flush(orgId: string, requests: readonly Request[]): Promise<Flushed> {
  const client = await writePool().connect();
  let broken: Error | undefined;
  try {
    const held = new Map<string, Held>();
    for (const { plan } of requests) for (const [id, def] of streamsOf(plan)) held.set(id, heldOf(orgId, id, def));
    const commandIds = requests.filter((r) => r.mayBeKnown).map((r) => r.commandId);
    const [, opened] = await Promise.all([
      client.query('begin'),
      open(client, orgId, held, commandIds, requests[0]?.at),
    ]);
    const { workspace, tell } = await decide(client, orgId, requests, held, opened);
    if (workspace.written.length === 0) {
      await client.query('rollback');
      return { position: 0, tell };
    }
    const keys = await write(client, orgId, opened, workspace, requests);
    keepKeys(orgId, keys); // only now: a key whose transaction was lost must not seal the next try
    // Its states still say what was to be recorded of somebody who had been erased.
    if ([...keys.values()].every(Boolean)) workspace.keep();
    return { position: opened.head + workspace.written.length, tell };
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function decide(
  client: pg.PoolClient,
  orgId: string,
  requests: readonly Request[],
  held: ReadonlyMap<string, Held>,
  { now, head, tail, known }: Opened,
) {
  const workspace = new Workspace(orgId, now, head);
  const subjects = tail.flatMap((past) => past.subject ?? []);
  const keys: SubjectKeys = subjects.length ? await subjectKeys(orgId, subjects, client) : new Map();
  workspace.load(held, tail, keys);
  const tell = requests.map((request) => {
    const outcome = decideOne(workspace, request, known);
    return outcome instanceof Error ? () => request.fail(outcome) : () => request.resolve(outcome);
  });
  return { workspace, tell };
}

function decideOne(workspace: Workspace, request: Request, known: Map<string, Known>): Outcome | Error {
  const before = known.get(request.commandId);
  if (before) {
    const [stream, version, position, hash] = before;
    if (hash !== (request.inputHash ?? null))
      return reject('idempotency-key-reused', 'This idempotency key was used before with other words.', {
        kind: 'conflict',
      });
    return { done: { stream, version, position, duplicate: true } };
  }
  try {
    const written = workspace.execute(request.plan, request.actor, createdBy(request.actor));
    if (isRejection(written)) return written;
    const { stream } = request.plan;
    const last = written.findLast((e) => e.streamId === stream) ?? written.at(-1);
    if (last) {
      results.set(last, request);
      known.set(request.commandId, [last.streamId, last.version, last.position, request.inputHash ?? null]);
    }
    for (const event of written) requestOf.set(event, request);
    return { done: { stream, version: workspace.version(stream), position: last?.position ?? 0, duplicate: false } };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

// Which request an event came from, and which event carries a command's result; weak, so a flush leaves nothing behind.
const requestOf = new WeakMap<Written, Request>();
const results = new WeakMap<Written, Request>();

async function write(
  client: pg.PoolClient,
  orgId: string,
  opened: Opened,
  workspace: Workspace,
  requests: readonly Request[],
) {
  const { written } = workspace;
  const subjects = written.flatMap((e) => eventDef(e.type)!.personal?.subject(e.data) ?? []);
  const keys: SubjectKeys = subjects.length ? await subjectKeys(orgId, subjects, client, true) : new Map();
  for (const event of written) event.data = withoutErased(event, keys);
  const touched = new Set<AnyProjection>(written.flatMap((e) => inlineProjections(e.type)));
  // Each stream by its last event.
  const streams = [...new Map(written.map((e) => [e.streamId, e])).values()];
  const [, ...loaded] = await Promise.all([
    client.query({
      name: 'es_write',
      text: 'select es_write($1, $2, $3, $4, $5, $6, $7)',
      values: [
        orgId,
        opened.instant,
        opened.head,
        JSON.stringify(written.map((e) => wire(e, keys))),
        streams.map((e) => e.streamId),
        streams.map((e) => e.streamType),
        streams.map((e) => e.version),
      ],
    }),
    ...[...touched].map((p) =>
      load(
        client,
        orgId,
        p,
        written.filter((e) => p.handlers.has(e.type)),
      ),
    ),
  ]);
  const stores = loaded.flatMap((rows) => {
    for (const event of written) rows.apply(event);
    return store(client, orgId, rows);
  });
  const commit = client.query('commit');
  await Promise.all([...stores, commit]);
  const { command } = await commit;
  if (command !== 'COMMIT') throw new Error(`the group of ${requests.length} commands was rolled back`);
  return keys;
}

/** Nothing of a person who was erased comes back into tables, whatever a command still says of them. */
function withoutErased({ type, data }: Written, keys: SubjectKeys) {
  const personal = eventDef(type)?.personal;
  return personal && !keys.get(personal.subject(data)) ? { ...data, ...(personal.erased as JsonObject) } : data;
}

function wire(event: Written, keys: SubjectKeys): Json[] {
  const def = eventDef(event.type)!;
  const { data, pii, subjectId } = protect(def, event.data, keys);
  const request = requestOf.get(event)!;
  const result = results.get(event);
  const meta = result?.inputHash ? { ...request.meta, inputHash: result.inputHash } : request.meta;
  return [
    event.id,
    event.streamType,
    event.streamId,
    event.version,
    event.type,
    def.version,
    data,
    pii?.toString('base64') ?? null,
    subjectId,
    meta,
    result?.commandId ?? null,
    event.by,
  ];
}

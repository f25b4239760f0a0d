import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { allCommands } from '@/server/kernel/command';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { type AnyEventDef, eventDef, eventDefs, type JsonObject } from '@/server/kernel/event';
import { allProjections, allReactions } from '@/server/kernel/registry';
import { reject } from '@/server/kernel/rejection';
import { type Asking, asError } from '@/server/kernel/trpc';

const RECENT = 500;

/** The streams that hold an event type, and the commands that decide on them. */
function written(type: string) {
  const commands = allCommands().filter((c) => c.stream.events.some((e: AnyEventDef) => e.type === type));
  return { streams: [...new Set(commands.map((c) => String(c.stream.type)))], commands: commands.map((c) => c.name) };
}

function entry(def: AnyEventDef) {
  const { streams, commands } = written(def.type);
  return {
    type: def.type,
    version: def.version,
    /** Whether it holds fields of a person, encrypted with that person's key. */
    personal: def.personal !== undefined,
    streams,
    commands,
    projections: allProjections()
      .filter((p) => p.handlers.has(def.type))
      .map(({ name, mode }) => ({ name, mode })),
    reactions: allReactions()
      .filter((r) => r.on.has(def.type))
      .map((r) => r.name),
  };
}

/** Every event type that contracts declare, with who writes it and who listens. */
export const eventCatalogue = async () => eventDefs().map(entry);

/** The recorded example of a version: one of each is kept for ever, so that it can be read for ever. */
function example(type: string, version: number): JsonObject | null {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'src/server/event-log/recorded');
  try {
    const { data } = JSON.parse(fs.readFileSync(path.join(folder, `${type}.${version}.json`), 'utf8'));
    return data;
  } catch {
    return null;
  }
}

/** Commands that wrote the newest events of a type: what really happens, beside what is declared. */
async function writers(orgId: string, type: string) {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ command: string; times: number }>({
      name: 'writers-of-type',
      text: `select coalesce(command, '(none)') as command, count(*)::int as times from
        (select meta ->> 'command' as command from events where "orgId" = $1 and type = $2 order by position desc limit ${RECENT}) newest
        group by 1 order by 2 desc, 1`,
      values: [orgId, type],
    }),
  );
  return rows;
}

/** One event type in full: its schema as JSON Schema, an example of every version, who wrote it lately. */
export async function eventType({ type }: { type: string }, { orgId }: Asking) {
  const def = eventDef(type);
  if (!def) throw asError(reject('unknown-type', `There is no event type "${type}".`, { kind: 'not-found' }));
  const versions = Array.from({ length: def.version }, (_, i) => i + 1).reverse();
  return {
    ...entry(def),
    schema: z.toJSONSchema(def.schema, { unrepresentable: 'any', io: 'output' }) as JsonObject, // JSON Schema is JSON
    hidden: Object.keys(def.personal?.erased ?? {}),
    examples: versions.map((version) => ({ version, data: example(type, version) })),
    writers: await writers(orgId, type),
  };
}

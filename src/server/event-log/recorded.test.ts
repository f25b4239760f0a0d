import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import '@/server/root';
import { eventDef, eventDefs, type JsonObject, upcast } from '@/server/kernel/event';

// One recorded example of every version of every event type ever written. A file is never changed or removed: a new version
// of an event adds an example (npm run with -- npx tsx src/server/event-log/record.ts), and the old one must still be readable.
type Example = { type: string; schemaVersion: number; data: JsonObject };
const folder = path.join(import.meta.dirname, 'recorded');
const examples = fs
  .readdirSync(folder)
  .map((file) => ({ file, example: JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Example }));

describe('recorded events', () => {
  it.each(examples)("$file is read by today's program", ({ example: { type, schemaVersion, data } }) => {
    const def = eventDef(type);
    expect(def, `${type} is in no contract any more, but logs may hold it`).toBeDefined();
    const today = def!.schema.safeParse(upcast(type, schemaVersion, data));
    expect(today.error?.issues ?? []).toEqual([]);
  });

  it('every version of every type has its example', () => {
    const known = new Set(examples.map(({ example }) => `${example.type} ${example.schemaVersion}`));
    const wanted = eventDefs().flatMap((def) => Array.from({ length: def.version }, (_, i) => `${def.type} ${i + 1}`));
    expect(wanted.filter((version) => !known.has(version))).toEqual([]);
  });

  it('personal fields of every type are named in its schema and have an erased form that fits', () => {
    for (const { example } of examples) {
      const def = eventDef(example.type);
      if (!def?.personal) continue;
      expect(
        def.schema.safeParse({ ...upcast(example.type, example.schemaVersion, example.data), ...def.personal.erased })
          .error?.issues ?? [],
        example.type,
      ).toEqual([]);
    }
  });
});

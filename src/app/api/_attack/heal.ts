import { z } from 'zod';

// It learns what to send from zod's own words, which say more than those for people.
z.config({ customError: undefined });

type Issue = { field: string; message: string };
const Refusal = z.object({
  error: z.object({
    json: z.object({
      message: z.string(),
      data: z.object({
        fields: z.record(z.string(), z.array(z.string())).nullish(),
        rejection: z
          .object({
            details: z
              .object({ issues: z.array(z.object({ field: z.string(), message: z.string() })).optional() })
              .optional(),
          })
          .nullish(),
      }),
    }),
  }),
});

/** What a door says is wrong with a question. */
export function issuesOf(text: string): Issue[] {
  const told = Refusal.safeParse(JSON.parse(text));
  if (!told.success) return [];
  const { message, data } = told.data.error.json;
  if (message.includes('expected void')) return [{ field: '', message }];
  const fields = Object.entries(data.fields ?? {}).map(([field, [first = '']]) => ({ field, message: first }));
  return [...(data.rejection?.details?.issues ?? []), ...fields];
}

/** A value that answers a complaint, or undefined: then the field is better left out. */
function better(field: string, message: string, id: string): unknown {
  const option = /expected one of "([^"]+)"/.exec(message)?.[1] ?? /expected "([^"]+)"/.exec(message)?.[1];
  if (option) return option;
  if (/expected (number|int)|Enter (a (whole )?number|an amount|centimetres)|the (weight|cost)/.test(message)) return 1;
  if (/expected boolean/.test(message)) return true;
  if (/expected array/.test(message)) return [];
  if (/expected (object|record)/.test(message)) return {};
  if (/UUID|GUID/i.test(message) || /(Id|^to)$/.test(field)) return id;
  if (/datetime/i.test(message)) return '2026-01-01T00:00:00.000Z';
  if (/date|day/i.test(message) || /^(on|until|from|to)$|On$/.test(field)) return '2026-01-01';
  if (/expected string/.test(message)) return 'attack';
  if (/month/i.test(field)) return '2026-01';
  return undefined;
}

/** The question with every complaint answered, or null when nothing could be done about any. `tried` ends what goes in circles. */
export function healed(sent: unknown, issues: Issue[], tried: Set<string>, id: string): unknown {
  if (issues.some((issue) => issue.field === '')) return undefined;
  if (typeof sent !== 'object' || sent === null) return null;
  const copy: Record<string, unknown> = structuredClone(sent) as Record<string, unknown>; // an object, as was just seen
  let changed = false;
  for (const { field, message } of issues) {
    const path = field.split('.');
    const top = path[0]!;
    const value = tried.has(field) ? undefined : better(path.at(-1)!, message, id);
    if (value === undefined) {
      changed ||= top in copy;
      delete copy[top];
    } else {
      tried.add(field);
      changed = put(copy, path, value) || changed;
    }
  }
  return changed ? copy : null;
}

function put(at: Record<string, unknown>, [name, ...rest]: string[], value: unknown): boolean {
  if (name === undefined) return false;
  if (rest.length === 0) {
    at[name] = value;
    return true;
  }
  const inner = at[name];
  const object = typeof inner === 'object' && inner !== null ? inner : {};
  at[name] = object;
  return put(object as Record<string, unknown>, rest, value); // objects and arrays alike take names
}

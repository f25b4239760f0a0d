import { randomUUID } from 'node:crypto';

/** A JSON Schema, as far as it is read here. */
export type Schema = { [key: string]: unknown };
type Path = readonly (string | number)[];

const time = '2026-01-31T10:00:00.000Z';
const numbers = [0, -1, 1, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER];
/** What nobody in their right mind sends, by the type of the field: no day of a calendar, nothing a table can hold. */
const odd: Record<string, readonly unknown[]> = {
  string: [
    ...['', 'x', "'; --", '%_\\', 'a\u0000b', '\ud800', '\u202e', '😀'.repeat(10), 'w'.repeat(199), randomUUID()],
    ...['2026-02-31', '9999-12-31', '0000-01-01', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'],
  ],
  number: numbers,
  integer: numbers,
};
/** And where a list is said to go on. */
const nowhere: readonly unknown[] = [
  ...['|', `${time} x`, `${time}|x`, `${time}|${randomUUID()}`, `no time|${randomUUID()}`, `1|${time}|x`],
  ...[`99999999999|${time}|${randomUUID()}`, `+275760-09-13T00:00:00.001Z|${randomUUID()}`],
  ...[`+200000-01-01T00:00:00.000Z|${randomUUID()}`, `-000001-01-01T00:00:00.000Z|${randomUUID()}`],
];

/** All of it as an address has it: as text. */
export const oddTexts = [...odd.string!, ...numbers, ...nowhere].map(String);

const ways = (schema: Schema): Schema[] =>
  ['anyOf', 'oneOf'].flatMap((way) => (Array.isArray(schema[way]) ? schema[way] : []));
const fields = (schema: Schema) => Object.entries(Object(schema.properties) as Record<string, Schema>);

/** A value that a schema allows, as far as its types tell; `known`: what a field of a name is best filled with. */
export function plain(schema: Schema, known: Readonly<Record<string, unknown>>, name = ''): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [way] = ways(schema);
  if (way) return plain(way, known, name);
  if (schema.type === 'object') {
    const required = new Set(schema.required as string[]);
    const own = fields(schema).flatMap(([key, of]) => (required.has(key) ? [[key, plain(of, known, key)]] : []));
    return Object(known[name]) === known[name] ? known[name] : Object.fromEntries(own);
  }
  if (schema.type === 'array')
    return Array.from({ length: Number(schema.minItems ?? 0) }, () => plain(Object(schema.items), known, name));
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, Number(schema.minimum ?? 1));
  if (schema.type === 'boolean') return false;
  if (schema.format === 'date') return '2026-01-31';
  if (schema.format === 'date-time') return new Date(Date.now() + 86_400_000).toISOString();
  if (typeof known[name] === 'string') return known[name];
  return schema.format === 'uuid' ? randomUUID() : 'word';
}

/** Every place of a schema that takes a word or a number, with odd ones for it. */
export function oddWords(schema: Schema, at: Path = []): { at: Path; words: readonly unknown[] }[] {
  const several = ways(schema);
  if (several.length > 0) return several.flatMap((one) => oddWords(one, at));
  if (schema.type === 'array') return [{ at, words: [[]] }, ...oddWords(Object(schema.items), [...at, 0])];
  if (schema.type === 'object') return fields(schema).flatMap(([name, of]) => oddWords(of, [...at, name]));
  const words = odd[String(schema.type)] ?? [];
  return [{ at, words: at.at(-1) === 'cursor' ? [...words, ...nowhere] : words }];
}

/** The same value with a word at a place. */
export function put(value: unknown, [name, ...rest]: Path, word: unknown): unknown {
  if (name === undefined) return word;
  const copy: Record<string | number, unknown> = Array.isArray(value) ? Object.assign([], value) : { ...Object(value) };
  copy[name] = put(copy[name], rest, word);
  return copy;
}

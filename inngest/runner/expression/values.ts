import { canonical } from '../sdk/canonical';

export type Scope = Readonly<Record<string, unknown>>;

/** Reads a path; whatever is missing on the way is null, as in Inngest's dialect. */
export function readPath(scope: Scope, path: readonly (string | number)[]): unknown {
  let value: unknown = scope;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null;
    value = Reflect.get(value, part);
  }
  return value ?? null;
}

/** Equality without conversion: different types differ, null equals null (also two missing attributes). */
export const equal = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);

/** Numbers by size; null (missing) is below every number; any other type compares false. */
export function compare(op: string, a: unknown, b: unknown): boolean {
  const [left, right] = [a, b].map((it) => (it === null ? Number.NEGATIVE_INFINITY : it));
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  if (op === '<') return left < right;
  if (op === '<=') return left <= right;
  return op === '>' ? left > right : left >= right;
}

/** Adds two numbers, joins everything else as text; a missing part is the empty text. */
export function plus(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return asText(a) + asText(b);
}

/** The text of a key's value. PostgreSQL's text cannot hold a zero character, so it becomes a replacement character. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (typeof value === 'string' ? value : canonical(value)).replaceAll('\0', '\ufffd');
}

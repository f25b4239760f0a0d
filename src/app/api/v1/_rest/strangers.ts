import type { z } from 'zod';
import { nearest } from './nearest';
import { jsonSchema } from './openapi';
import type { FieldError } from './problem';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const known = new WeakMap<z.ZodType, Schema>();

/**
 * The names in what was sent that its schema does not have, with the one that may have been meant. A schema alone would leave them
 * out in silence, and a misspelt discount code would be an order at the full price.
 */
export function strangers(sent: unknown, schema: z.ZodType): FieldError[] {
  let json = known.get(schema);
  if (!json) known.set(schema, (json = jsonSchema(schema, 'input')));
  return find(sent, [json], []);
}

function find(sent: unknown, schemas: readonly unknown[], path: readonly string[]): FieldError[] {
  const ways = schemas.flatMap(waysOf);
  if (typeof sent !== 'object' || sent === null || ways.some(takesAnything)) return [];
  if (Array.isArray(sent)) {
    const items = ways.flatMap(({ items, prefixItems = [] }) => [items, prefixItems].flat()).filter(isSchema);
    return sent.flatMap((one, index) => find(one, items, [...path, String(index)]));
  }
  const fields = ways.flatMap(({ properties }) => (isSchema(properties) ? Object.entries(properties) : []));
  const others = ways.map(({ additionalProperties }) => additionalProperties).filter(isSchema);
  return Object.entries(sent).flatMap(([key, inner]) => {
    const here = fields.filter(([name]) => name === key).map(([, schema]) => schema);
    if (here.length + others.length > 0) return find(inner, here.length > 0 ? here : others, [...path, key]);
    const meant = nearest(key, [...new Set(fields.map(([name]) => name))]);
    const message = `There is no such field${meant ? `; did you mean ${meant}?` : ''}`;
    return [{ field: [...path, key].join('.'), message }];
  });
}

/** A schema and its alternatives, side by side: what one of them has is no stranger. */
function waysOf(schema: unknown): Schema[] {
  if (!isSchema(schema)) return [];
  return [schema, ...['anyOf', 'oneOf', 'allOf'].flatMap((part) => [schema[part] ?? []].flat().flatMap(waysOf))];
}

/** Free JSON is written as no rule at all. */
const takesAnything = (schema: Schema) =>
  Object.keys(schema).every((rule) => ['description', 'default', 'title', 'examples'].includes(rule));

import { expect, it } from 'vitest';
import { z } from 'zod';
import { scopes } from './identity/contract';
import { type Actor, mayPass } from './kernel/actor';
import { allCommands } from './kernel/command';
import { MOST_MINOR } from './kernel/money';
import './root';

/** A million dollars. */
const MOST_MICROS = 1_000_000_000_000;
/** What a column of whole numbers holds. */
const INT32 = 2 ** 31 - 1;
const id = '00000000-0000-7000-8000-000000000000';
/** Whoever writes words of their own. The system and agents send what the business has worked out. */
const people: Actor[] = [
  { kind: 'visitor' },
  { kind: 'consumer', userId: id, customerId: id },
  { kind: 'dealer', userId: id, customerId: id },
  { kind: 'staff', userId: id, role: 'owner', functions: ['*'] },
  { kind: 'api', keyId: id, scopes },
];

type Schema = { [key: string]: unknown };
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Every number that a JSON Schema describes, with the name it is sent under. */
function numbersOf(schema: unknown, name: string): { name: string; least: unknown; most: unknown }[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => numbersOf(one, name));
  if (!isSchema(schema)) return [];
  const { type, minimum, exclusiveMinimum, maximum, exclusiveMaximum, properties = {}, ...parts } = schema;
  const itself = (type === 'integer' || type === 'number') && !('const' in parts);
  return [
    ...(itself ? [{ name, least: minimum ?? exclusiveMinimum, most: maximum ?? exclusiveMaximum }] : []),
    ...Object.entries(Object(properties)).flatMap(([key, inner]) => numbersOf(inner, `${name}.${key}`)),
    ...['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf'].flatMap((part) => numbersOf(parts[part], name)),
  ];
}

it('takes no number from outside that a table or a sum could not hold', () => {
  const loose = allCommands()
    .filter((command) => people.some((actor) => mayPass(command.allow, actor)))
    .flatMap(({ name, input }) => numbersOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), name))
    // What a person saw is only compared, never kept: also what was too large already must be possible to name.
    .filter(({ name }) => !/\.(expected[A-Z]\w*|position|seen)$/.test(name))
    .filter(({ name, least, most }) => {
      const bound = /minor$|prices$/i.test(name) ? MOST_MINOR : /micros$/i.test(name) ? MOST_MICROS : INT32;
      return !(Number(least) >= -bound && Number(most) <= bound);
    });
  expect(
    loose.map(({ name, least, most }) => `${name}: ${least}…${most}; use Amount, Quantity or .max(…)`).join('\n'),
  ).toBe('');
});

it('says what is wrong in words for people, whatever is sent', () => {
  const junk = [undefined, null, '', 'x', Number.NaN, 1.5, -1e300, 1e300, true, {}, [], [null], [{}], { a: 1 }];
  const raw = /Invalid|expected |received |Too (big|small)|Unrecognized|undefined|NaN/;
  const odd = allCommands().flatMap(({ name, input }) => {
    const { properties } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
    const sent = junk.map((value) => Object.fromEntries(Object.keys(properties ?? {}).map((key) => [key, value])));
    return [...junk, ...sent].flatMap((value) =>
      (input.safeParse(value).error?.issues ?? [])
        .filter(({ message }) => raw.test(message))
        .map(({ path, message }) => `${name} ${path.join('.')}: ${message}`),
    );
  });
  expect([...new Set(odd)].join('\n')).toBe('');
});

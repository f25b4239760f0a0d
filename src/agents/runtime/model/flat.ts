import { z } from 'zod';

const MOST_FIELDS = 16;
const Scalar = z.object({ type: z.enum(['string', 'number', 'integer', 'boolean', 'null']) });
const Choice = z.object({ enum: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).max(50) });
const Constant = z.object({ const: z.union([z.string(), z.number(), z.boolean(), z.null()]) });
const Plain = z.union([Scalar, Choice, Constant]);
const Field = z.union([
  Plain,
  z.object({ type: z.literal('array'), items: Plain }),
  z.object({ anyOf: z.array(Plain).max(4) }),
]);
const Flat = z.object({ type: z.literal('object'), properties: z.record(z.string(), Field) });

/** Why a schema is not fit to be asked for, or undefined: large and nested ones are refused by the service or answered badly. */
export function unfit(schema: z.ZodType): string | undefined {
  const flat = Flat.safeParse(z.toJSONSchema(schema));
  if (!flat.success) return 'it is not a flat record of plain values';
  return Object.keys(flat.data.properties).length > MOST_FIELDS ? `it has more than ${MOST_FIELDS} fields` : undefined;
}

/** The schema an answer must pass: what it does not name is not let through either. */
export const exactly = <A>(schema: z.ZodType<A>): z.ZodType<A> =>
  schema instanceof z.ZodObject ? (schema.strict() as unknown as z.ZodType<A>) : schema; // the same record, extra fields refused

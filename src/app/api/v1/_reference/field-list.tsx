import { z } from 'zod';
import { Marked } from './marked';

const Shape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});
type Shape = z.infer<typeof Shape>;

/** A type in a few words: `text (uuid)`, `list of whole number`, `one of a, b`. */
function words(schema: unknown): string {
  const shape = Shape.parse(schema);
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return `one of ${shape.enum.join(', ')}`;
  if (shape.anyOf) return [...new Set(shape.anyOf.map(words))].join(' or ');
  if (shape.type === 'array') return `list of ${words(shape.items ?? {})}`;
  const plain: Record<string, string> = { integer: 'whole number', string: 'text', boolean: 'yes or no', null: 'none' };
  const name = typeof shape.type === 'string' ? (plain[shape.type] ?? shape.type) : 'anything';
  return shape.format ? `${name} (${shape.format})` : name;
}

/** The object inside: of a list its items, of a choice the first object. */
function inside(schema: unknown): Shape | undefined {
  const shape = Shape.parse(schema);
  if (shape.properties) return shape;
  if (shape.items) return inside(shape.items);
  return shape.anyOf?.map(inside).find(Boolean);
}

const Fields = ({ shape, depth = 0 }: { shape: Shape; depth?: number }) => (
  <ul className={depth ? 'ml-1.5 border-line border-l pl-3' : ''}>
    {Object.entries(shape.properties ?? {}).map(([name, each]) => {
      const { description, default: otherwise } = Shape.parse(each);
      const below = depth < 3 ? inside(each) : undefined;
      return (
        <li key={name} className="py-1">
          <span className="figures font-medium">{name}</span>
          {!shape.required?.includes(name) && <span className="text-muted"> optional</span>}
          <span className="text-muted"> · {words(each)}</span>
          {otherwise !== undefined && <span className="text-muted"> · otherwise {JSON.stringify(otherwise)}</span>}
          {description && (
            <span>
              {' · '}
              <Marked text={description} />
            </span>
          )}
          {below && <Fields shape={below} depth={depth + 1} />}
        </li>
      );
    })}
  </ul>
);

/** The fields of a schema, what they are and what they mean. */
export function FieldList({ title, schema, folded }: { title: string; schema: unknown; folded?: boolean }) {
  const shape = inside(schema);
  if (!shape) return null;
  return (
    <details open={!folded} className="text-dense">
      <summary className="cursor-pointer py-1 font-medium">{title}</summary>
      <Fields shape={shape} />
    </details>
  );
}

import type { JsonObject } from '@/server/kernel/event';

type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
};

/** A field's type in words: `string (uuid)`, `one of a, b`, `list of integer`, `text or nothing`. */
function said(s: Schema): string {
  if (s.enum) return `one of ${s.enum.map(String).join(', ')}`;
  if (s.const !== undefined) return String(s.const);
  const choices = s.anyOf ?? s.oneOf;
  if (choices) return [...new Set(choices.map(said))].join(' or ');
  if (s.type === 'array') return `list of ${s.items ? said(s.items) : 'anything'}`;
  if (s.type === 'null') return 'nothing';
  const type = [s.type ?? 'anything'].flat().join(' or ');
  return s.format ? `${type} (${s.format})` : type;
}

const inside = (s: Schema): Schema | undefined =>
  s.properties
    ? s
    : s.items
      ? inside(s.items)
      : (s.anyOf ?? s.oneOf)?.map(inside).find((each): each is Schema => each !== undefined);

/** The fields of an event, those within fields set in. */
export function SchemaFields({ schema }: { schema: JsonObject }) {
  return <Fields of={schema as Schema} />; // made by zod
}

function Fields({ of }: { of: Schema }) {
  return (
    <ul className="grid gap-1 text-dense">
      {Object.entries(of.properties ?? {}).map(([name, field]) => {
        const nested = inside(field);
        return (
          <li key={name} className="grid gap-1">
            <span className="flex flex-wrap gap-x-3">
              <span className="figures">{name}</span>
              <span className="min-w-0 text-muted">
                {said(field)}
                {!of.required?.includes(name) && ', optional'}
              </span>
            </span>
            {nested && (
              <div className="ml-1.5 border-line border-l pl-3">
                <Fields of={nested} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

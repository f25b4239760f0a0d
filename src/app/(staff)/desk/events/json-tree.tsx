import { cn } from '@/app/_ui/cn';

type Props = { name?: string; value: unknown; open?: boolean; hidden?: readonly string[] };

/** JSON to read: objects and lists fold, values stand in a line with their name. Works without scripts. */
export function JsonTree({ name, value, open = true, hidden = [] }: Props) {
  if (value === null || typeof value !== 'object')
    return (
      <div className="flex flex-wrap gap-x-2 py-0.5">
        {name !== undefined && <span className="text-muted">{name}</span>}
        <Value value={value} secret={name !== undefined && hidden.includes(name)} />
      </div>
    );
  const entries = Object.entries(value);
  const list = Array.isArray(value);
  const inside = entries.map(([key, each]) => (
    <JsonTree key={key} name={key} value={each} open={entries.length <= 12} hidden={hidden} />
  ));
  if (name === undefined) return <div className="figures text-dense">{inside}</div>;
  return (
    <details open={open} className="py-0.5">
      <summary className="cursor-pointer rounded-sm text-muted hover:text-ink">
        {name} <span className="text-xs">{list ? `${entries.length} in a list` : `${entries.length} fields`}</span>
      </summary>
      <div className="ml-1.5 border-line border-l pl-3">{inside}</div>
    </details>
  );
}

function Value({ value, secret }: { value: unknown; secret: boolean }) {
  const text = value === null ? 'none' : String(value);
  return (
    <span
      className={cn(
        'min-w-0 break-all',
        typeof value === 'number' && 'text-brand',
        typeof value === 'boolean' && 'text-accent',
        (value === null || secret) && 'text-muted italic',
      )}
    >
      {text === '' ? <span className="text-muted italic">empty</span> : text}
    </span>
  );
}

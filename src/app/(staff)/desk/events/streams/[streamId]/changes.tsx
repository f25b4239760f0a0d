import type { Outputs } from '@/app/_api/client';
import { JsonTree } from '../../json-tree';

type Change = Outputs['eventLog']['history']['versions'][number]['changes'][number];

const simple = (value: unknown) => value === null || typeof value !== 'object';
const words = (field: string) =>
  field.replace(/Minor$/, ' (minor units)').replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`);

const Value = ({ value, gone }: { value: Change['after']; gone?: boolean }) =>
  simple(value) ? (
    <span className={gone ? 'text-muted line-through' : ''}>{value === null ? 'none' : String(value)}</span>
  ) : (
    <details>
      <summary className="cursor-pointer rounded-sm text-muted hover:text-ink">
        {Array.isArray(value) ? `${value.length} in a list` : `${Object.keys(value ?? {}).length} fields`}
      </summary>
      <JsonTree value={value} />
    </details>
  );

/** What an event changed: before and after, field by field. */
export const Changes = ({ changes }: { changes: Change[] }) =>
  changes.length === 0 ? (
    <p className="text-muted">Nothing that rules depend on changed.</p>
  ) : (
    <dl className="figures grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-muted">{words(field)}</dt>
          <dd className="flex min-w-0 flex-wrap gap-x-2 break-all">
            {before !== null && (
              <>
                <Value value={before} gone />
                <span aria-hidden="true" className="text-muted">
                  →
                </span>
              </>
            )}
            <Value value={after} />
          </dd>
        </div>
      ))}
    </dl>
  );

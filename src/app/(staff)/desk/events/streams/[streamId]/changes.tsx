import type { Outputs } from '@/app/_api/client';
import { JsonTree } from '../../json-tree';
import { fieldWords, valueWords } from './field-words';

type Change = Outputs['eventLog']['history']['versions'][number]['changes'][number];

const simple = (value: unknown) => value === null || typeof value !== 'object';
type Shown = { field: string; value: Change['after']; currency: string; gone?: boolean };
const Value = ({ field, value, currency, gone }: Shown) =>
  simple(value) ? (
    <span className={gone ? 'text-muted line-through' : ''}>{valueWords(field, value, currency)}</span>
  ) : (
    <details>
      <summary className="cursor-pointer rounded-sm text-muted hover:text-ink">
        {Array.isArray(value) ? `${value.length} in a list` : `${Object.keys(value ?? {}).length} fields`}
      </summary>
      <JsonTree value={value} />
    </details>
  );

/** What an event changed: before and after, field by field. */
export const Changes = ({ changes, currency }: { changes: Change[]; currency: string }) =>
  changes.length === 0 ? (
    <p className="text-muted">Nothing that rules depend on changed.</p>
  ) : (
    <dl className="figures grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-muted">{fieldWords(field)}</dt>
          <dd className="flex min-w-0 flex-wrap gap-x-2 break-all">
            {before !== null && (
              <>
                <Value field={field} value={before} currency={currency} gone />
                <span aria-hidden="true" className="text-muted">
                  →
                </span>
              </>
            )}
            <Value field={field} value={after} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );

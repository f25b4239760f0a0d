import type { ReactNode } from 'react';
import { cn } from './cn';

export type Fact = { label: ReactNode; value: ReactNode; figures?: boolean };

type Props = { facts: Fact[]; layout?: 'rows' | 'stacked' | 'columns'; className?: string };

/** Facts about one thing. A fact without a value is left out. */
export function DataList({ facts, layout = 'rows', className }: Props) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl
      className={cn(
        'text-sm',
        layout === 'rows' && 'divide-y divide-line',
        layout === 'stacked' && 'grid gap-3',
        layout === 'columns' && 'grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]',
        className,
      )}
    >
      {known.map((fact, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity of their own
          key={index}
          className={cn(
            layout === 'rows' ? 'flex items-baseline justify-between gap-6 py-2' : 'grid content-start gap-0.5',
          )}
        >
          <dt className={cn('text-muted', layout !== 'rows' && 'text-dense')}>{fact.label}</dt>
          <dd className={cn('min-w-0 break-words', layout === 'rows' && 'text-right', fact.figures && 'figures')}>
            {fact.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

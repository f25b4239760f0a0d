'use client';

import { Check, ChevronDown, X } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '../button';
import { cn } from '../cn';
import { DropdownMenu } from '../dropdown-menu';
import { href } from '../href';
import { toggleParam, withParams } from './address';

export type Filter = {
  param: string;
  label: string;
  options: { value: string; label: string; count?: number }[];
  /** More than one value may hold at once. */
  many?: boolean;
};

/** Filters as chips. Their state is the address, so that a view can be sent, saved and gone back to. */
export function FilterChips({ filters, className }: { filters: Filter[]; className?: string }) {
  const router = useRouter();
  const params = useSearchParams();
  const [pending, start] = useTransition();
  const go = (search: string) => start(() => router.replace(href(search), { scroll: false }));
  const any = filters.some(({ param }) => params.has(param));
  return (
    <fieldset
      aria-label="Filters"
      aria-busy={pending}
      className={cn('flex flex-wrap items-center gap-1.5 transition-opacity', pending && 'opacity-60', className)}
    >
      {filters.map((filter) => {
        const chosen = params.getAll(filter.param);
        const words = filter.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
        return (
          <span
            key={filter.param}
            className={cn(
              'inline-flex h-7 items-center rounded-md border text-dense touch-target',
              chosen.length ? 'border-brand/40 bg-brand-soft' : 'border-line-strong/60 border-dashed bg-surface',
            )}
          >
            <DropdownMenu
              align="start"
              trigger={
                <button type="button" className="flex h-full items-center gap-1 rounded-md px-2 hover:bg-sunken/60">
                  <span className={chosen.length ? 'text-muted' : ''}>{filter.label}</span>
                  {chosen.length > 0 && <span className="font-medium">{words.join(', ') || chosen.join(', ')}</span>}
                  {chosen.length === 0 && <ChevronDown className="size-3 text-muted" />}
                </button>
              }
              entries={filter.options.map((option) => ({
                label: option.label,
                icon: <Check className={chosen.includes(option.value) ? 'text-brand' : 'invisible'} />,
                hint: option.count === undefined ? undefined : String(option.count),
                onSelect: () =>
                  go(
                    filter.many
                      ? toggleParam(params.toString(), filter.param, option.value)
                      : withParams(params.toString(), {
                          [filter.param]: chosen.includes(option.value) ? null : option.value,
                        }),
                  ),
              }))}
            />
            {chosen.length > 0 && (
              <button
                type="button"
                aria-label={`Remove filter ${filter.label}`}
                className="grid h-full w-6 place-items-center rounded-md text-muted hover:text-ink"
                onClick={() => go(withParams(params.toString(), { [filter.param]: null }))}
              >
                <X className="size-3" />
              </button>
            )}
          </span>
        );
      })}
      {any && (
        <Button
          variant="ghost"
          size="sm"
          onClick={() =>
            go(withParams(params.toString(), Object.fromEntries(filters.map(({ param }) => [param, null]))))
          }
        >
          Clear
        </Button>
      )}
    </fieldset>
  );
}

'use client';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/app/_api/if-may';
import { cn } from '@/app/_ui/cn';
import { type Mode, modes } from '@/server/decisions/contract';
import { ModeDialog } from './mode-dialog';
import { modeWords } from './words';

type Props = { kind: string; title: string; mode: Mode; ceiling: Mode; owner: boolean };

/** Where a type of decision stands on the ladder: off · observe · propose · act within limits · act. Choosing another rung asks first. */
export function ModeControl({ kind, title, mode, ceiling, owner }: Props) {
  const may = useMay('decisions.setAutonomy');
  const [wanted, setWanted] = useState<Mode>();
  const [at, top] = [modes.indexOf(mode), modes.indexOf(ceiling)];
  const barred = (i: number) =>
    !may
      ? 'Only managers change it'
      : i > top
        ? 'Above the ceiling'
        : i > at && !owner
          ? 'Only an owner lets it do more'
          : undefined;
  const highest = modes.findLastIndex((_, i) => i === at || !barred(i));
  const why = highest < modes.length - 1 ? barred(modes.length - 1) : undefined;
  return (
    <div className="grid gap-1">
      <fieldset className="flex w-full rounded-md border border-line-strong/60 bg-sunken p-0.5 lg:w-fit">
        <legend className="sr-only">How far it may go: {title}</legend>
        {modes.map((rung, i) => {
          const no = i === at ? undefined : barred(i);
          return (
            <button
              key={rung}
              type="button"
              aria-pressed={rung === mode}
              aria-label={`${modeWords[rung].label}${no ? ` (${no.toLowerCase()})` : ''}`}
              title={no ?? modeWords[rung].means}
              disabled={Boolean(no)}
              onClick={() => rung !== mode && setWanted(rung)}
              className={cn(
                'flex min-h-8 flex-1 items-center justify-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-muted text-xs transition-colors max-lg:min-h-11 sm:px-2.5 lg:flex-none',
                'enabled:hover:text-ink disabled:cursor-not-allowed disabled:opacity-60',
                'aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-sm',
                rung === mode && i >= 3 && 'aria-pressed:text-brand',
              )}
            >
              {no === 'Above the ceiling' && <Lock aria-hidden="true" className="size-3 max-sm:hidden" />}
              <span className="sm:hidden">{modeWords[rung].short}</span>
              <span className="max-sm:hidden">{modeWords[rung].label}</span>
            </button>
          );
        })}
      </fieldset>
      {why && (
        <p className="text-muted text-xs">
          {!may
            ? 'Only managers change it.'
            : why === 'Above the ceiling'
              ? `The owner’s ceiling is “${modeWords[ceiling].label.toLowerCase()}”.`
              : 'Only an owner lets it do more.'}
        </p>
      )}
      {wanted && <ModeDialog kind={kind} title={title} from={mode} to={wanted} close={() => setWanted(undefined)} />}
    </div>
  );
}

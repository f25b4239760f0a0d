import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

export type Step = { label: ReactNode; detail?: ReactNode; state: 'done' | 'current' | 'todo' | 'failed' };

const dot = {
  done: 'border-brand bg-brand text-brand-ink',
  current: 'border-brand bg-surface text-brand ring-4 ring-brand-soft',
  todo: 'border-line-strong/60 bg-surface text-muted',
  failed: 'border-negative bg-negative text-negative-ink',
};
const words = { done: 'done', current: 'in progress', todo: 'to come', failed: 'failed' };

/** How far a process has come. Lies on wide screens, stands on a phone; `vertical` always stands. */
export function Stepper({ steps, label, vertical = false }: { steps: Step[]; label: string; vertical?: boolean }) {
  const lying = !vertical;
  return (
    <ol aria-label={label} className={cn('grid', lying && 'sm:flex')}>
      {steps.map((step, index) => {
        const last = index === steps.length - 1;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a process are fixed
            key={index}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className={cn('relative flex gap-3', !last && 'pb-5', lying && 'sm:flex-1 sm:flex-col sm:gap-2 sm:pb-0')}
          >
            {!last && (
              <span
                aria-hidden="true"
                className={cn(
                  'absolute top-6 bottom-0 left-[11px] w-px',
                  step.state === 'done' ? 'bg-brand' : 'bg-line',
                  lying && 'sm:top-[11px] sm:right-0 sm:bottom-auto sm:left-6 sm:h-px sm:w-auto',
                )}
              />
            )}
            <span
              className={cn(
                'relative grid size-6 shrink-0 place-items-center rounded-full border font-medium text-xs',
                dot[step.state],
              )}
            >
              {step.state === 'done' ? (
                <Check className="size-3.5" strokeWidth={3} />
              ) : step.state === 'failed' ? (
                <X className="size-3.5" strokeWidth={3} />
              ) : (
                index + 1
              )}
            </span>
            <span className={cn('grid gap-0.5 text-sm', lying && 'sm:pr-4')}>
              <span className={cn(step.state === 'todo' ? 'text-muted' : 'font-medium')}>
                {step.label}
                <span className="sr-only">, {words[step.state]}</span>
              </span>
              {step.detail && <span className="text-dense text-muted">{step.detail}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

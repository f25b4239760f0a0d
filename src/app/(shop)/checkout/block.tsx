import type { ReactNode } from 'react';

type Props = { step: number; title: string; aside?: ReactNode; children: ReactNode };

/** One of the checkout's three blocks. */
export function Block({ step, title, aside, children }: Props) {
  return (
    <section aria-label={title} className="rounded-lg border border-line bg-surface p-5 sm:p-6">
      <header className="mb-5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="flex items-center gap-3 font-medium text-base">
          <span
            aria-hidden="true"
            className="figures grid size-6 place-items-center rounded-full bg-brand-soft text-brand text-xs"
          >
            {step}
          </span>
          {title}
        </h2>
        {aside && <div className="text-dense text-muted">{aside}</div>}
      </header>
      <div className="grid gap-5">{children}</div>
    </section>
  );
}

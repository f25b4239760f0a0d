import type { ReactNode } from 'react';
import { cn } from './cn';
import { DateTime } from './date-time';
import { RelativeTime } from './relative-time';
import { softTone, type Tone } from './tone';

export type TimelineEntry = {
  id: string;
  /** An instant, or a day such as 2026-06-30 where nobody wrote down the hour. */
  at: Date | string;
  title: ReactNode;
  /** Who did it. */
  actor?: ReactNode;
  icon?: ReactNode;
  tone?: Tone;
  detail?: ReactNode;
};

function When({ at }: { at: Date | string }) {
  const look = 'shrink-0 text-muted text-xs';
  return typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at) ? (
    <DateTime at={`${at}T00:00:00Z`} style="date" timeZone="UTC" className={look} />
  ) : (
    <RelativeTime at={at} className={look} />
  );
}

/** What happened, newest first or last as the caller orders it. */
export function Timeline({ entries, label = 'History' }: { entries: TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="grid">
      {entries.map((entry, index) => (
        <li key={entry.id} className="relative flex gap-3 pb-5 last:pb-0">
          {index < entries.length - 1 && (
            <span aria-hidden="true" className="absolute top-7 bottom-0.5 left-3 w-px bg-line" />
          )}
          <span
            className={cn(
              'grid size-6 shrink-0 place-items-center rounded-full [&_svg]:size-3.5',
              softTone[entry.tone ?? 'neutral'],
            )}
          >
            {entry.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="grid min-w-0 flex-1 gap-0.5 pt-0.5 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0">{entry.title}</span>
              <When at={entry.at} />
            </div>
            {entry.actor && <span className="text-dense text-muted">{entry.actor}</span>}
            {entry.detail && <div className="mt-1 text-dense">{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from 'react';
import { cn } from './cn';
import { softTone, type Tone } from './tone';

type Props = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string };

/** A word about a thing. For a state use `StatusBadge`, which always carries a sign as well. */
export function Badge({ tone = 'neutral', icon, children, className }: Props) {
  return (
    <span className={cn('badge', softTone[tone], className)}>
      {icon}
      {children}
    </span>
  );
}

import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Sparkline } from './charts/sparkline';
import { cn } from './cn';
import { formatPercent } from './format/number';
import { href as route } from './href';
import { Link } from './link';

type Props = {
  label: ReactNode;
  value: ReactNode;
  /** Relative change (0.12 is +12 %) against what `versus` names. */
  delta?: number | null;
  versus?: string;
  goodWhen?: 'up' | 'down';
  /** What the number is made of. */
  href?: string;
  trend?: number[];
  hint?: ReactNode;
};

/** One number of the business: what it is, how it moved, and a way to what it is made of. */
export function Stat({ label, value, delta, versus, goodWhen = 'up', href, trend, hint }: Props) {
  const moved = delta ? (delta > 0 ? 'up' : 'down') : undefined;
  const Arrow = moved === 'up' ? ArrowUpRight : moved === 'down' ? ArrowDownRight : ArrowRight;
  const body = (
    <>
      <span className="text-dense text-muted">{label}</span>
      <span className="flex items-end justify-between gap-3">
        <span className="figures truncate font-medium text-lg leading-8 tracking-tight">{value}</span>
        {trend && trend.length > 1 && <Sparkline values={trend} />}
      </span>
      {delta !== undefined && delta !== null && (
        <span className="flex items-center gap-1 text-xs">
          <span
            className={cn(
              'inline-flex items-center gap-0.5 font-medium',
              !moved && 'text-muted',
              moved && (moved === goodWhen ? 'text-positive' : 'text-negative'),
            )}
          >
            <Arrow aria-hidden="true" className="size-3" />
            {formatPercent(delta, { signed: true })}
          </span>
          {versus && <span className="text-muted">{versus}</span>}
        </span>
      )}
      {hint && <span className="text-muted text-xs">{hint}</span>}
    </>
  );
  const look = 'grid content-start gap-0.5 rounded-lg border border-line bg-surface px-4 py-3';
  if (!href) return <div className={look}>{body}</div>;
  return (
    <Link href={route(href)} className={cn(look, 'transition-colors hover:border-line-strong')}>
      {body}
    </Link>
  );
}

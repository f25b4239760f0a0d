import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { inkTone } from './tone';

type NoticeTone = 'brand' | 'positive' | 'caution' | 'negative';
const sign = { brand: Info, positive: CircleCheck, caution: TriangleAlert, negative: CircleAlert };
const paper: Record<NoticeTone, string> = {
  brand: 'bg-brand-soft border-brand/25',
  positive: 'bg-positive-soft border-positive/25',
  caution: 'bg-caution-soft border-caution/25',
  negative: 'bg-negative-soft border-negative/25',
};

type Props = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; action?: ReactNode; className?: string };

/** Something the reader must know about this page, with what to do about it. */
export function Notice({ tone = 'brand', title, children, action, className }: Props) {
  const Sign = sign[tone];
  return (
    <div
      role={tone === 'negative' ? 'alert' : 'status'}
      className={cn('flex flex-wrap items-start gap-3 rounded-lg border p-3 text-sm', paper[tone], className)}
    >
      <Sign aria-hidden="true" className={cn('mt-0.5 size-4 shrink-0', inkTone[tone])} />
      <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
        {title && <p className="font-medium">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}

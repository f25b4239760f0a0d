import type { ReactNode } from 'react';
import { Badge } from './badge';
import type { Tone } from './tone';

/** How far a thing has come; the caller maps its own states onto these. */
export type Status = 'draft' | 'open' | 'active' | 'waiting' | 'done' | 'problem' | 'stopped';

const circle = <circle key="circle" cx="12" cy="12" r="10" />;
const look: Record<Status, { tone: Tone; sign: ReactNode }> = {
  draft: { tone: 'neutral', sign: <circle cx="12" cy="12" r="10" strokeDasharray="4 3.85" /> },
  open: { tone: 'brand', sign: circle },
  active: { tone: 'brand', sign: [circle, <circle key="dot" cx="12" cy="12" r="2" fill="currentColor" />] },
  waiting: { tone: 'caution', sign: [circle, <path key="hands" d="M12 6v6l4 2" />] },
  done: { tone: 'positive', sign: [circle, <path key="tick" d="m8 12 3 3 5-6" />] },
  problem: { tone: 'negative', sign: [circle, <path key="mark" d="M12 7v6m0 4h.01" />] },
  stopped: { tone: 'neutral', sign: [circle, <path key="bar" d="m5 5 14 14" />] },
};

/** A state: colour, sign and word together. */
export function StatusBadge({
  status,
  children,
  className,
}: {
  status: Status;
  children: ReactNode;
  className?: string;
}) {
  const { tone, sign } = look[status];
  return (
    <Badge tone={tone} className={className}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
        {sign}
      </svg>
      {children}
    </Badge>
  );
}

import { Ban, Circle, CircleAlert, CircleCheck, CircleDashed, CircleDot, Clock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from './badge';
import type { Tone } from './tone';

/** How far a thing has come; the caller maps its own states onto these. */
export type Status = 'draft' | 'open' | 'active' | 'waiting' | 'done' | 'problem' | 'stopped';

const look: Record<Status, { tone: Tone; Icon: LucideIcon }> = {
  draft: { tone: 'neutral', Icon: CircleDashed },
  open: { tone: 'brand', Icon: Circle },
  active: { tone: 'brand', Icon: CircleDot },
  waiting: { tone: 'caution', Icon: Clock },
  done: { tone: 'positive', Icon: CircleCheck },
  problem: { tone: 'negative', Icon: CircleAlert },
  stopped: { tone: 'neutral', Icon: Ban },
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
  const { tone, Icon } = look[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />} className={className}>
      {children}
    </Badge>
  );
}

import type { ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  icon?: ReactNode;
  /** What will appear here: "Orders appear here as soon as they are placed." */
  title: ReactNode;
  /** How to make it appear. */
  children?: ReactNode;
  action?: ReactNode;
  /** It is all there is on the page: its title is the page's heading. */
  heading?: boolean;
  className?: string;
};

/** Stands where a list would be: what will appear, and how. */
export function EmptyState({ icon, title, children, action, heading, className }: Props) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={cn('grid place-items-center gap-3 px-6 py-14 text-center', className)}>
      {icon && (
        <span className="grid size-10 place-items-center rounded-lg border border-line bg-raised text-muted [&_svg]:size-5">
          {icon}
        </span>
      )}
      <div className="grid max-w-sm gap-1">
        <Title className="font-medium text-sm">{title}</Title>
        {children && <div className="text-muted text-sm">{children}</div>}
      </div>
      {action && <div className="flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

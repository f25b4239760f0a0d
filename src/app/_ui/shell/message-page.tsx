import type { ReactNode } from 'react';
import { Mark } from './wordmark';

type Props = {
  code?: string;
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  detail?: ReactNode;
  /** Inside a frame that has its own main region. */
  within?: boolean;
};

/** A page that only says something: not found, no access, something broke. What happened, what was not lost, what to do. */
export function MessagePage({ code, title, children, actions, detail, within }: Props) {
  const Region = within ? 'div' : 'main';
  return (
    <Region id={within ? undefined : 'content'} className="grid min-h-[70dvh] place-items-center px-6 py-16">
      <div className="grid max-w-md gap-5">
        <Mark className="size-9" />
        <div className="grid gap-2">
          {code && <p className="figures text-muted text-sm">{code}</p>}
          <h1 className="text-xl">{title}</h1>
          <div className="text-muted">{children}</div>
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        {detail && <div className="figures text-muted text-xs">{detail}</div>}
      </div>
    </Region>
  );
}

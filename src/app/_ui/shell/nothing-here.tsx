import type { ReactNode } from 'react';

type Props = { children: ReactNode; actions: ReactNode };

/** There is nothing at this address, said within a frame that keeps its navigation: why that may be, and where to go on. */
export function NothingHere({ children, actions }: Props) {
  return (
    <div className="grid justify-items-start gap-5 py-10 sm:py-16">
      <div className="grid gap-2">
        <p className="figures text-muted text-sm">404</p>
        <h1 className="text-xl">There is nothing at this address</h1>
        <p className="reading text-muted">{children}</p>
      </div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}

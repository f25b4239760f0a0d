import type { ReactNode } from 'react';
import { BottomNav } from './bottom-nav';
import { CategoryBar } from './category-bar';
import type { NavItem } from './nav';
import { SkipLink } from './skip-link';
import { Wordmark } from './wordmark';

type Props = {
  home: string;
  /** The company that buys. */
  company: ReactNode;
  items: NavItem[];
  /** Always in view: what may still be spent, what comes next. */
  facts: { label: string; value: ReactNode }[];
  cart?: ReactNode;
  person: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
};

/** The dealer portal: a tool. Facts that decide an order stay in view, everything else is one click away. */
export function DealerShell({ home, company, items, facts, cart, person, notice, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col text-sm">
      <SkipLink />
      <header className="sticky top-0 z-30 border-line border-b bg-background/92 backdrop-blur-md print:hidden">
        <div className="mx-auto flex h-14 max-w-[90rem] items-center gap-3 px-4 md:px-6">
          <Wordmark href={home} tag="Dealers" />
          <span className="hidden min-w-0 truncate border-line border-l pl-3 text-muted lg:block">{company}</span>
          <dl className="ml-auto flex items-center gap-5 max-md:hidden">
            {facts.map((fact) => (
              <div key={fact.label} className="grid text-right leading-tight">
                <dt className="text-muted text-xs">{fact.label}</dt>
                <dd className="figures text-dense">{fact.value}</dd>
              </div>
            ))}
          </dl>
          <div className="flex items-center gap-2 max-md:ml-auto">
            {cart}
            {person}
          </div>
        </div>
        <div className="mx-auto max-w-[90rem] px-4 max-md:hidden md:px-6">
          <CategoryBar items={items} label="Dealer portal" />
        </div>
        <dl className="flex justify-between gap-4 border-line border-t px-4 py-1.5 md:hidden">
          {facts.map((fact) => (
            <div key={fact.label} className="flex items-baseline gap-1.5 text-xs">
              <dt className="text-muted">{fact.label}</dt>
              <dd className="figures">{fact.value}</dd>
            </div>
          ))}
        </dl>
      </header>
      {notice}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[90rem] flex-1 px-4 pt-5 pb-24 outline-none md:px-6 md:pb-12"
      >
        {children}
      </main>
      <BottomNav sections={[{ items }]} label="Dealer portal" />
    </div>
  );
}

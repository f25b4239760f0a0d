import type { ReactNode } from 'react';
import { CategoryBar } from './category-bar';
import type { NavItem } from './nav';
import { type FooterColumn, ShopFooter } from './shop-footer';
import { ShopMenu } from './shop-menu';
import { SkipLink } from './skip-link';
import { Wordmark } from './wordmark';

type Props = {
  home: string;
  name?: string;
  categories: NavItem[];
  /** A `SearchForm`, or something cleverer. Drawn twice: in the bar, and below it on a phone. */
  search: ReactNode;
  /** A `CountLink`; client side, so that pages stay static. */
  cart: ReactNode;
  account: ReactNode;
  footer: { columns: FooterColumn[]; promise?: ReactNode; legal?: ReactNode };
  /** One line over the header: delivery, holidays. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The shop: name, search and cart on top, categories below, the page at most 80 rem wide. */
export function ShopShell({ home, name, categories, search, cart, account, footer, notice, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col text-base">
      <SkipLink />
      {notice && (
        <div className="bg-brand px-4 py-1.5 text-center text-brand-ink text-dense dark:bg-brand-soft dark:text-ink">
          {notice}
        </div>
      )}
      <header
        data-rows="2"
        className="sticky top-0 z-30 border-line border-b bg-background/92 backdrop-blur-md print:hidden"
      >
        <div className="mx-auto flex h-16 max-w-[80rem] items-center gap-2 px-4 sm:gap-4 sm:px-6">
          <ShopMenu categories={categories} />
          <Wordmark href={home} name={name} />
          <div className="mx-auto hidden w-full max-w-xl px-4 md:block">{search}</div>
          <div className="ml-auto flex items-center gap-1">
            {account}
            {cart}
          </div>
        </div>
        <div className="px-4 pb-3 md:hidden">{search}</div>
        <div className="mx-auto hidden max-w-[80rem] px-6 lg:block">
          <CategoryBar items={categories} label="Categories" />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[80rem] flex-1 px-4 pt-6 outline-none sm:px-6">
        {children}
      </main>
      <ShopFooter {...footer} />
    </div>
  );
}

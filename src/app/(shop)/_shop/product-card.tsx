'use client';
import type { ReactNode } from 'react';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { figuresOf } from './figures';
import type { Item } from './item';
import { ProductPicture } from './product-picture';
import { StockLine } from './stock-line';

/** A product in a list: everything needed to compare is readable on it. The whole card is the link; `children` lie above. */
export function ProductCard({ item, children, eager }: { item: Item; children?: ReactNode; eager?: boolean }) {
  return (
    <article className="group relative grid grid-rows-[auto_1fr] gap-3 rounded-lg border border-line bg-surface p-3 transition-colors hover:border-line-strong">
      <ProductPicture sku={item.sku} photo={item.image} eager={eager} sizes="(min-width: 64rem) 16rem, 45vw" />
      <div className="flex flex-col gap-1">
        <span className="figures text-muted text-xs">{item.sku}</span>
        <h3 className="font-medium text-base leading-snug">
          <Link
            href={href(`/p/${item.slug}`)}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-lg group-hover:text-brand"
          >
            {item.name}
          </Link>
        </h3>
        <span className="figures text-dense">{figuresOf(item)}</span>
        <p className="line-clamp-2 text-muted text-sm max-sm:hidden">{item.summary}</p>
        <div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 pt-2">
          <Money minor={item.priceMinor} currency={item.currency} className="font-medium text-base" />
          <StockLine stock={item.stock} leadTimeDays={item.leadTimeDays} />
        </div>
        {children}
      </div>
    </article>
  );
}

import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import type { Shelf } from '../_shop/data';
import type { Item } from '../_shop/item';
import { ProductPicture } from '../_shop/product-picture';

/** The way in for those who know the type: each with its number of models and its lowest price. */
export function Types({ categories, items }: { categories: Shelf['categories']; items: readonly Item[] }) {
  return (
    <section aria-labelledby="types" className="mt-14 grid gap-5">
      <h2 id="types" className="text-lg">
        By type
      </h2>
      <ul className="grid gap-3 min-[30rem]:grid-cols-2 sm:grid-cols-3 lg:grid-cols-4">
        {categories.map((category) => {
          const models = items.filter((item) => item.categoryId === category.id);
          const cheapest = models.reduce<Item | undefined>(
            (a, b) => (a && a.priceMinor <= b.priceMinor ? a : b),
            undefined,
          );
          if (!cheapest) return null;
          const shown = models[Math.min(1, models.length - 1)] ?? cheapest;
          return (
            <li key={category.id}>
              <Link
                href={href(`/c/${category.slug}`)}
                prefetch={false}
                className="grid h-full grid-cols-[4.5rem_1fr] items-center gap-3 rounded-lg border border-line bg-surface p-3 transition-colors hover:border-line-strong"
              >
                <ProductPicture sku={shown.sku} photo={shown.image} sizes="4.5rem" />
                <span className="grid gap-0.5">
                  <span className="font-medium leading-snug">{category.name}</span>
                  <span className="text-dense text-muted">
                    {models.length} {models.length === 1 ? 'model' : 'models'}, from{' '}
                    <Money minor={cheapest.priceMinor} currency={cheapest.currency} />
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

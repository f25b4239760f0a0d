import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import type { Shelf } from '../../_shop/data';

/** The categories below this one. */
export function SubCategories({ categories }: { categories: Shelf['categories'] }) {
  if (categories.length === 0) return null;
  return (
    <nav aria-label="Narrower categories" className="mb-6 flex flex-wrap gap-2">
      {categories.map((category) => (
        <Link
          key={category.id}
          href={href(`/c/${category.slug}`)}
          className="inline-flex h-9 items-center rounded-full border border-line bg-surface px-4 text-sm touch-target hover:border-line-strong"
        >
          {category.name}
        </Link>
      ))}
    </nav>
  );
}

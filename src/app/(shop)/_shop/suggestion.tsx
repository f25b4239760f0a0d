import type { Outputs } from '@/app/_api/client';
import { cn } from '@/app/_ui/cn';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { ProductPicture } from './product-picture';

type Props = { id: string; product: Outputs['catalog']['search'][number]; marked: boolean };

/** One product under the search field. */
export function Suggestion({ id, product, marked }: Props) {
  return (
    <Link
      id={id}
      role="option"
      aria-selected={marked}
      tabIndex={-1}
      href={href(`/p/${product.slug}`)}
      prefetch={false}
      className={cn('flex items-center gap-3 rounded-md px-2 py-1.5 hover:bg-sunken', marked && 'bg-sunken')}
    >
      <ProductPicture sku={product.sku} photo={product.image} sizes="3.5rem" className="w-14 shrink-0" />
      <span className="grid min-w-0 flex-1">
        <span className="truncate text-sm">{product.name}</span>
        <span className="figures text-muted text-xs">{product.sku}</span>
      </span>
      <Money minor={product.priceMinor} currency={product.currency} className="text-sm" />
    </Link>
  );
}

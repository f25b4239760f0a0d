import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { figureTable } from '@/app/(shop)/_shop/figures';
import { kindNames } from '@/app/(shop)/_shop/kinds';
import { ProductPicture } from '@/app/(shop)/_shop/product-picture';

type Product = NonNullable<Outputs['catalog']['record']>['product'];

/** What the product is. */
export function Facts({ product, category, available }: { product: Product; category?: string; available: number }) {
  return (
    <Panel title="Facts">
      <div className="grid gap-6 md:grid-cols-[14rem_1fr]">
        <ProductPicture sku={product.sku} photo={product.images[0]} eager />
        <DataList
          facts={[
            { label: 'SKU', value: product.sku, figures: true },
            { label: 'Address in the shop', value: `/p/${product.slug}`, figures: true },
            { label: 'Category', value: category },
            { label: 'Kind', value: kindNames[product.kind] },
            { label: 'Brand and model', value: `${product.brand} ${product.model}` },
            { label: 'Available', value: available, figures: true },
            { label: 'Lead time', value: `${product.leadTimeDays} working days` },
            { label: 'Quantity per order', value: `${product.minQuantity} to ${product.maxQuantity}` },
            { label: 'Keywords', value: product.keywords.join(', ') },
          ]}
        />
      </div>
      <DataList
        layout="columns"
        className="mt-5 border-line border-t pt-4"
        facts={figureTable(product.specifications)}
      />
    </Panel>
  );
}

import type { Json } from '@/server/kernel/event';
import { decimal } from '@/server/kernel/money';
import type { ShownProduct } from '../../../_shop/data';
import { figureTable } from '../../../_shop/figures';
import { absolute } from '../../../_shop/json-ld';
import { photoAddress } from '../../../_shop/photo';

/** The product for search engines: schema.org Product with its Offer. */
export const productLd = (product: ShownProduct, available: number): Json => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: product.name,
  sku: product.sku,
  mpn: product.model,
  description: product.summary,
  image:
    product.images.length > 0
      ? product.images.map((image) => absolute(photoAddress(image)))
      : absolute(`/pictures/${product.sku}-drawing.png`),
  url: absolute(`/p/${product.slug}`),
  brand: { '@type': 'Brand', name: product.brand },
  additionalProperty: figureTable(product.specifications).map(({ label, value }) => ({
    '@type': 'PropertyValue',
    name: label,
    value,
  })),
  offers: {
    '@type': 'Offer',
    url: absolute(`/p/${product.slug}`),
    price: decimal(product.priceMinor, product.currency),
    priceCurrency: product.currency,
    itemCondition: 'https://schema.org/NewCondition',
    availability: `https://schema.org/${!product.active ? 'Discontinued' : available > 0 ? 'InStock' : 'OutOfStock'}`,
  },
});

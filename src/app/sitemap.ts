import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { visitorApi } from './_api/server';
import { photoAddress } from './(shop)/_shop/photo';

/** Every page a search engine should know. Sharding begins at 50,000 addresses, which one catalogue does not reach. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection(); // products come and go: made when asked for
  const site = process.env.SITE_URL ?? 'http://127.0.0.1:3000';
  const api = await visitorApi();
  const [categories, products] = await Promise.all([api.catalog.categories(), api.catalog.addresses()]);
  const page = (path: string, priority: number, lastModified?: Date, pictures: string[] = []) => ({
    url: new URL(path, site).toString(),
    priority,
    lastModified,
    ...(pictures.length > 0 && { images: pictures.map((picture) => new URL(picture, site).toString()) }),
  });
  return [
    page('/', 1),
    ...categories.map(({ slug }) => page(`/c/${slug}`, 0.8)),
    ...products.map(({ slug, changedAt, images }) =>
      page(
        `/p/${slug}`,
        0.7,
        changedAt,
        images.map((image) => photoAddress(image)),
      ),
    ),
    page('/help/choosing', 0.4),
    page('/help/delivery', 0.4),
    page('/help/terms', 0.2),
  ];
}

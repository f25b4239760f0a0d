import { missingIsNull } from '@/app/_api/missing';
import { visitorApi } from '@/app/_api/server';
import { shelf } from '@/app/(shop)/_shop/data';
import { illustrationFor } from '../illustration-for';

export const dynamic = 'force-static';
export const dynamicParams = true;

export async function generateStaticParams() {
  return (await shelf()).items.map(({ sku }) => ({ file: `${sku}.svg` }));
}

/** The drawing of a product as an image: `/illustrations/JV-CP-550.svg`. Same SKU, same picture. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const sku = (await params).file.replace(/\.svg$/, '');
  const product = await missingIsNull((await visitorApi()).catalog.bySku({ sku }));
  if (!product) return new Response('No such product', { status: 404 });
  return new Response(illustrationFor(product), {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=604800, stale-while-revalidate=2592000',
    },
  });
}

import { limited } from '@/app/_api/limited';
import { missingIsNull } from '@/app/_api/missing';
import { visitorApi } from '@/app/_api/server';
import { figureTable } from '@/app/(shop)/_shop/figures';
import { manualPdf } from '@/server/catalog';

/** The manual of a product, made from what the catalogue says now. */
export const GET = limited('made', async (_: Request, { params }: { params: Promise<{ sku: string }> }) => {
  const { sku } = await params;
  const product = await missingIsNull((await visitorApi()).catalog.bySku({ sku: sku.slice(0, 40).toUpperCase() }));
  if (!product) return new Response('No such product', { status: 404 });
  const pdf = await manualPdf(product, figureTable(product.specifications), new Date().toISOString().slice(0, 10));
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${product.sku}-manual.pdf"`,
      'cache-control': 'public, max-age=3600',
    },
  });
});

import { limited } from '@/app/_api/limited';
import { missingIsNull } from '@/app/_api/missing';
import { visitorApi } from '@/app/_api/server';
import { dataSheet } from './data-sheet';

/** The data sheet of a product, made from what the catalogue says now. */
export const GET = limited('made', async (_: Request, { params }: { params: Promise<{ sku: string }> }) => {
  const { sku } = await params;
  const product = await missingIsNull((await visitorApi()).catalog.bySku({ sku: sku.slice(0, 40).toUpperCase() }));
  if (!product) return new Response('No such product', { status: 404 });
  return new Response(new Uint8Array(await dataSheet(product)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${product.sku}-data-sheet.pdf"`,
      'cache-control': 'public, max-age=3600',
    },
  });
});

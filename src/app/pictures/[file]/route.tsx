import { ImageResponse } from 'next/og';
import { limited } from '@/app/_api/limited';
import { visitorApi } from '@/app/_api/server';
import { formatMoney } from '@/app/_ui/format/money';
import { figuresOf } from '@/app/(shop)/_shop/figures';
import { itemOf } from '@/app/(shop)/_shop/item';
import { illustrationFor } from '@/app/illustrations/illustration-for';

const size = { width: 1200, height: 630 };

/**
 * A product as a picture for links, `/pictures/JV-CP-550.png`: drawing, name, figures, price. For merchants and search engines,
 * which take neither SVG nor words in a picture, `/pictures/JV-CP-550-drawing.png`: the drawing alone.
 */
export const GET = limited('made', async (_: Request, { params }: { params: Promise<{ file: string }> }) => {
  const { file } = await params;
  const sku = file.replace(/(-drawing)?\.png$/, '').slice(0, 40);
  const product = await (await visitorApi()).catalog.bySku({ sku });
  if (!product) return new Response('No such product', { status: 404 });
  const drawing = `data:image/svg+xml;base64,${Buffer.from(illustrationFor(product)).toString('base64')}`;
  const headers = { 'cache-control': 'public, max-age=3600' };
  if (file.endsWith('-drawing.png'))
    return new ImageResponse(
      // biome-ignore lint/performance/noImgElement: drawn into a PNG, no browser sees this
      <img src={drawing} alt="" width={1200} height={900} style={{ background: '#ffffff' }} />,
      { width: 1200, height: 900, headers },
    );
  const column = { display: 'flex', flexDirection: 'column' } as const;
  return new ImageResponse(
    <div
      style={{ display: 'flex', width: '100%', height: '100%', background: '#f5f8f9', color: '#18262b', padding: 56 }}
    >
      {/* biome-ignore lint/performance/noImgElement: drawn into a PNG, no browser sees this */}
      <img src={drawing} alt="" width={600} height={450} style={{ alignSelf: 'center' }} />
      <div style={{ ...column, flex: 1, justifyContent: 'center', gap: 20, paddingLeft: 32 }}>
        <div style={{ fontSize: 26, color: '#0b5a68' }}>{product.sku}</div>
        <div style={{ fontSize: 52, lineHeight: 1.1 }}>{product.name}</div>
        <div style={{ fontSize: 28, color: '#56666d' }}>{figuresOf(itemOf({ ...product, image: null }, 0))}</div>
        <div style={{ fontSize: 48 }}>{formatMoney(product.priceMinor, product.currency)}</div>
      </div>
    </div>,
    { ...size, headers },
  );
});

import { visitorApi } from '@/app/_api/server';
import { isPumpKind } from '@/app/_pumps/drawing/kinds';
import { illustrationSvg } from '@/app/_pumps/illustration-svg';
import { shelf } from '@/app/(shop)/_shop/data';
import { inches } from './inches';

export const dynamic = 'force-static';
export const dynamicParams = true;

export async function generateStaticParams() {
  return (await shelf()).items.map(({ sku }) => ({ file: `${sku}.svg` }));
}

/** The drawing of a product as an image: `/illustrations/JV-CP-550.svg`. Same SKU, same picture. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const sku = (await params).file.replace(/\.svg$/, '');
  const found = (await (await visitorApi()).catalog.bySku({ sku })) ?? undefined;
  if (!found) return new Response('No such product', { status: 404 });
  const { kind, specifications } = found;
  const svg = illustrationSvg(
    {
      kind: kind === 'seal-kit' || !isPumpKind(kind) ? 'generic' : kind,
      sku: found.sku,
      powerW: specifications.powerW,
      outletInch: inches(specifications.outlet ?? specifications.inlet),
    },
    { background: 'none' },
  );
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=604800, stale-while-revalidate=2592000',
    },
  });
}

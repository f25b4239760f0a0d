import { limited } from '@/app/_api/limited';
import { visitorApi } from '@/app/_api/server';
import { shelf } from '@/app/(shop)/_shop/data';
import { kindNames } from '@/app/(shop)/_shop/kinds';
import { photoAddress } from '@/app/(shop)/_shop/photo';
import { currentOrganisation } from '@/server/identity';
import { decimal } from '@/server/kernel/money';

export const dynamic = 'force-dynamic';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
const element = (name: string, value: string) => `<${name}>${escaped(value)}</${name}>`;

/** Products for Google Merchant Center: RSS 2.0 with the `g:` namespace. */
export const GET = limited('made', async (_: Request) => {
  const site = process.env.SITE_URL ?? 'http://127.0.0.1:3000';
  const [{ items, categories }, organisation, api] = await Promise.all([shelf(), currentOrganisation(), visitorApi()]);
  const delivery = await Promise.all(
    items.map((item) => api.pricing.delivery({ goodsMinor: item.priceMinor, weightKg: item.weightKg })),
  );
  const nameOf = new Map(categories.map((c) => [c.id, c.name]));
  const entries = items.map((item, i) => {
    const standard = delivery[i]!.options.find((option) => option.method === 'standard');
    return [
      '<item>',
      element('g:id', item.sku),
      element('g:title', item.name),
      element('g:description', item.summary),
      element('g:link', `${site}/p/${item.slug}`),
      element('g:image_link', `${site}${item.image ? photoAddress(item.image) : `/pictures/${item.sku}-drawing.png`}`),
      element('g:availability', item.stock === 'out' ? 'out_of_stock' : 'in_stock'),
      element('g:price', `${decimal(item.priceMinor, item.currency)} ${item.currency}`),
      element('g:condition', 'new'),
      element('g:brand', item.brand),
      element('g:mpn', item.sku),
      element('g:product_type', `${nameOf.get(item.categoryId) ?? ''} > ${kindNames[item.kind]}`),
      ...(item.weightKg ? [element('g:shipping_weight', `${item.weightKg} kg`)] : []),
      ...(standard
        ? [
            `<g:shipping>${element('g:country', organisation.country)}${element('g:service', standard.label)}${element('g:price', `${decimal(standard.grossMinor, item.currency)} ${item.currency}`)}</g:shipping>`,
          ]
        : []),
      '</item>',
    ].join('');
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${element('title', organisation.name)}${element('link', site)}${element('description', `Products of ${organisation.name}`)}${entries.join('')}</channel></rss>`;
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
});

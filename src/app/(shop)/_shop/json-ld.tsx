import type { Json } from '@/server/kernel/event';

export const site = () => process.env.SITE_URL ?? 'http://127.0.0.1:3000';
export const absolute = (path: string) => new URL(path, site()).toString();

/** Structured data for search engines (schema.org). `<` is written as an escape, so that no text can end the script. */
export function JsonLd({ data }: { data: Json }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
}

/** Where a page stands, for search engines. */
export const breadcrumbList = (crumbs: readonly { label: string; href: string }[]): Json => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map((crumb, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: crumb.label,
    item: absolute(crumb.href),
  })),
});

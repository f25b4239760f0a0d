import type { MetadataRoute } from 'next';
import { connection } from 'next/server';

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection(); // the site's address is known when it runs, not when it is built
  const site = process.env.SITE_URL ?? 'http://127.0.0.1:3000';
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/desk', '/dealer', '/account', '/cart', '/checkout', '/order', '/search', '/compare'],
    },
    sitemap: new URL('/sitemap.xml', site).toString(),
  };
}

import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const PageCache = require('./page-cache.cjs') as {
  new (
    context: object,
  ): {
    get(key: string, context: object): Promise<{ value: { html: string } } | null>;
    set(key: string, value: object, context: object): Promise<void>;
  };
  plain(html: string): string;
};
const { plain } = PageCache;

describe('a page in ASCII', () => {
  it('says the same in text and attributes, by character references', () => {
    const page = '<p title="5 °C">€ 5 · 水泵 😀</p>';
    const ascii = plain(page);
    expect(ascii).toMatch(/^[\0-\x7f]*$/);
    const read = ascii.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    expect(read).toBe(page);
  });

  it('says the same in scripts, by the escapes of their strings', () => {
    const ascii = plain(
      '<p>€</p><script>said = ["€ 😀", "\\u003c"]</script><script type="application/ld+json">{"a":"°"}</script>é',
    );
    const [, code, json] = ascii.match(/<script>(.*?)<\/script><script type="application\/ld\+json">(.*?)<\/script>/)!;
    expect(ascii).toMatch(/^[\0-\x7f]*$/);
    expect(runInNewContext(`${code}; JSON.stringify(said)`)).toBe(JSON.stringify(['€ 😀', '<']));
    expect(JSON.parse(json!)).toEqual({ a: '°' });
    expect(ascii).toMatch(/^<p>&#8364;<\/p>.*&#233;$/);
  });

  it('is left alone where it is ASCII', () => expect(plain('<p>&amp;</p>')).toBe('<p>&amp;</p>'));
});

describe('the cache of pages', () => {
  it('keeps pages so, whether it was given them or found them on disk, and whatever else as it is', async () => {
    const files: Record<string, string> = {
      '/app/found.html': '<p>€</p>',
      '/app/found.meta': '{}',
      '/app/found.rsc': '',
    };
    const read = async (file: string) => files[file] ?? Promise.reject(new Error(`no ${file}`));
    const fs = { readFile: read, stat: async () => ({ mtime: new Date() }), existsSync: () => false };
    const cache = new PageCache({
      fs,
      serverDistDir: '/',
      flushToDisk: false,
      revalidatedTags: [],
      maxMemoryCacheSize: 1e6,
    });
    const page = { kind: 'APP_PAGE', html: '<p>° and €</p>', rscData: Buffer.from(''), headers: {} };
    await cache.set('/given', page, {});
    await cache.set('/said', { kind: 'APP_ROUTE', body: Buffer.from('€'), headers: {} }, {});
    expect((await cache.get('/given', { kind: 'APP_PAGE' }))?.value.html).toBe('<p>&#176; and &#8364;</p>');
    expect(page.html).toBe('<p>° and €</p>');
    for (const _ of [1, 2])
      expect((await cache.get('/found', { kind: 'APP_PAGE' }))?.value.html).toBe('<p>&#8364;</p>');
    expect(await cache.get('/said', { kind: 'APP_ROUTE' })).toMatchObject({ value: { body: Buffer.from('€') } });
  });
});

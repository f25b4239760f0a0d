import http from 'node:http';
import { demo } from './people';
import { pumpWithoutMargin } from './pumps';
import { expect, test } from './test';

/** A page asked for on a connection of its own, which any of the web processes may answer. */
const ask = (url: string) =>
  new Promise<string>((done, failed) => {
    http
      .get(url, { agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => (text += part)).once('end', () => done(text));
      })
      .once('error', failed);
  });

test('a changed price is shown by every web process that had kept the page, not only by the one that was told', async ({
  client,
  baseURL,
}) => {
  const owner = await client(demo.owner);
  const productId = await pumpWithoutMargin(owner);
  const slug = `e2e-${productId.slice(0, 8)}`;
  // Many at once: the processes that have nothing to do take the next ones, so that each has to answer some.
  const pages = () => Promise.all(Array.from({ length: 60 }, () => ask(`${baseURL}/p/${slug}`)));
  const all = (price: string) => async () => (await pages()).every((page) => page.includes(price));
  await expect.poll(all('200.00')).toBe(true);
  await owner.catalog.changePrice.mutate({ productId, priceMinor: 20_700, reason: 'several processes' });
  await expect.poll(all('207.00')).toBe(true);
  for (let round = 0; round < 5; round++) expect(await all('207.00')()).toBe(true);
});

import { expect, it } from 'vitest';
import { sameOrigin } from './same-origin';

const from = (headers: Record<string, string>) =>
  sameOrigin(
    new Request('http://shop.example/api/trpc/x', { method: 'POST', headers: { host: 'shop.example', ...headers } }),
  );

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://shop.example' }, true],
  [{ origin: 'http://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{}, true],
])('%o may change something: %s', (headers, may) => expect(from(headers)).toBe(may));

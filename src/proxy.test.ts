import { randomUUID } from 'node:crypto';
import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { proxy } from './proxy';
import { mustWaitToRead, readLimits } from './server/identity/read-limit';

const asked = (path: string, address: string, cookie = '') =>
  new NextRequest(`http://shop.example${path}`, { headers: { 'x-forwarded-for': address, cookie } });

describe('before a page that is made per request', () => {
  it('an address that asked for too many is told to wait, others are not', async () => {
    const [busy, other] = [randomUUID(), randomUUID()];
    await mustWaitToRead(asked('/', busy).headers, 'page', readLimits.page.points);
    for (const path of ['/search?q=pump', '/order/1', '/account', '/sign-in', '/desk', '/dealer']) {
      const refused = await proxy(asked(path, busy));
      expect(refused.status, path).toBe(429);
      expect(Number(refused.headers.get('retry-after')), path).toBeGreaterThan(0);
      expect(await refused.text(), path).toContain('please wait');
      expect((await proxy(asked(path, other))).status, path).toBeLessThan(400);
    }
  });

  it('each gets a strict policy of its own, and strangers are led to sign in', async () => {
    const address = randomUUID();
    const policy = async (path: string, cookie?: string) =>
      (await proxy(asked(path, address, cookie))).headers.get('content-security-policy');
    expect(await policy('/sign-in')).toContain('nonce-');
    expect(await policy('/desk', 'next-auth.session-token=x')).toContain('nonce-');
    expect(await policy('/search')).toContain('nonce-');
    expect(await policy('/search')).not.toBe(await policy('/search'));
    expect((await proxy(asked('/desk/orders', address))).headers.get('location')).toContain(
      'callbackUrl=%2Fdesk%2Forders',
    );
  });

  it('an address with a character no text can hold asks for one that nothing contains', async () => {
    const address = randomUUID();
    const led = async (path: string) =>
      (await proxy(asked(path, address, 'next-auth.session-token=x'))).headers.get('location');
    for (const [path, to] of [
      ['/desk/orders?q=%00&status=placed', '/desk/orders?q=%EF%BF%BD&status=placed'],
      ['/search?q=a%00b%00', '/search?q=a%EF%BF%BDb%EF%BF%BD'],
      ['/order/%00', '/order/%EF%BF%BD'],
    ] as const) {
      expect(await led(path)).toBe(new URL(to, process.env.SITE_URL ?? 'http://shop.example').href);
      expect(await led(to)).toBeNull();
    }
  });
});

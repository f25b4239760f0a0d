import { describe, expect, it } from 'vitest';
import { onward, ownPath } from './home';

describe('the page after signing in', () => {
  it.each([
    ['/desk/orders?state=open', '/desk/orders?state=open'],
    ['//evil.example/x', '/desk'],
    ['/\\evil.example', '/desk'],
    ['https://evil.example/desk', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['/sign-in?callbackUrl=/sign-in', '/desk'],
    [undefined, '/desk'],
    [['/a', '/b'], '/desk'],
  ])('%s leads to %s', (wanted, to) => expect(onward('staff', wanted)).toBe(to));
  it('keeps the path of an address of our own site', () => {
    process.env.SITE_URL = 'https://shop.example';
    expect(ownPath('https://shop.example/dealer')).toBe('/dealer');
    delete process.env.SITE_URL;
  });
});

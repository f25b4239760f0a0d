import { afterEach, expect, it } from 'vitest';
import { clientAddress } from './client-address';

const of = (forwarded?: string) => clientAddress(new Headers(forwarded ? { 'x-forwarded-for': forwarded } : {}));
afterEach(() => delete process.env.JOVEY_PROXIES);

it('believes the nearest proxy, never what the client wrote itself', () => {
  expect(of('6.6.6.6, 203.0.113.7')).toBe('203.0.113.7');
  expect(of('203.0.113.7')).toBe('203.0.113.7');
  expect(of()).toBeUndefined();
});
it('looks past as many proxies as stand in front', () => {
  process.env.JOVEY_PROXIES = '2';
  expect(of('6.6.6.6, 203.0.113.7, 10.0.0.1')).toBe('203.0.113.7');
});

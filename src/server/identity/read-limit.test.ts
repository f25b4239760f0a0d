import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mustWaitToRead, readLimits, tooFast } from './read-limit';

const from = (address: string) => new Headers({ 'x-forwarded-for': address });
const points = readLimits.made.points;

describe('reading', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it('has a limit per address and kind, and says how long to wait', async () => {
    const [busy, other] = [from(randomUUID()), from(randomUUID())];
    for (let i = 0; i < points; i++) expect(await mustWaitToRead(busy, 'made')).toBe(0);
    const wait = await mustWaitToRead(busy, 'made');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(readLimits.made.seconds);
    expect(await mustWaitToRead(other, 'made')).toBe(0);
    expect(await mustWaitToRead(busy, 'read')).toBe(0);
    expect(tooFast(1)).toContain('1 second and');
  });

  it('counts what is packed into one request', async () => {
    const headers = from(randomUUID());
    expect(await mustWaitToRead(headers, 'made', points)).toBe(0);
    expect(await mustWaitToRead(headers, 'made')).toBeGreaterThan(0);
  });

  it('counts loopback as any address; only a setting made on purpose lifts it', async () => {
    const loopback = from('127.0.0.1');
    expect(await mustWaitToRead(loopback, 'made', points)).toBe(0);
    expect(await mustWaitToRead(loopback, 'made')).toBeGreaterThan(0);
    vi.stubEnv('JOVEY_READ_LIMITS', '0');
    expect(await mustWaitToRead(loopback, 'made')).toBe(0);
  });
});

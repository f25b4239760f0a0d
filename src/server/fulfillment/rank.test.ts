import { describe, expect, it } from 'vitest';
import { priority, rank } from './rank';

const facts = { promisedOn: '2026-06-05', customerKind: 'consumer' as const, totalMinor: 10_000 };
const standing = { shipBy: '2026-06-03', tier: null, netMinor: 8_400, marginMinor: 3_000, currency: 'EUR' };
const at = '2026-06-01T12:00:00.000Z';

describe('the order of the queue', () => {
  it('goes by the day an order leaves, and by the promise where that is not known', () => {
    expect(rank({ ...facts, standing }, at)).toBe(rank(facts, at) - 48);
  });
  it('moves dealers ahead by their tier', () => {
    const of = (tier: 'standard' | 'silver' | 'gold' | 'platinum') =>
      rank({ ...facts, customerKind: 'dealer', standing: { ...standing, tier } }, at) -
      rank({ ...facts, standing }, at);
    expect([of('standard'), of('silver'), of('gold'), of('platinum')]).toEqual([-12, -18, -24, -36]);
  });
  it('moves an order ahead by its margin, up to half a day, and never back by a loss', () => {
    const of = (marginMinor: number | null, totalMinor = 10_000) =>
      rank({ ...facts, totalMinor, standing: { ...standing, marginMinor } }, at) - rank({ ...facts, standing }, at);
    expect([of(9_999), of(10_000), of(59_999), of(900_000), of(-50_000)]).toEqual([0, -2, -10, -12, 0]);
    expect([of(null), of(null, 100_000)]).toEqual([0, -12]);
  });
  it('lets an order that waits overtake one that came later and is due a little sooner', () => {
    const later = new Date(Date.parse(at) + 100 * 3_600_000).toISOString();
    const sooner = { ...facts, standing: { ...standing, shipBy: '2026-06-02' } };
    expect(rank({ ...facts, standing }, at)).toBeLessThan(rank(sooner, later));
  });
  it('is the order of the hours that are left, at any time', () => {
    const orders = [0, 5, 30, 77].flatMap((hours, i) => {
      const queuedAt = new Date(Date.parse(at) + hours * 3_600_000).toISOString();
      return [
        { f: { ...facts, standing: { ...standing, marginMinor: i * 20_000 } }, queuedAt },
        { f: facts, queuedAt },
      ];
    });
    for (const days of [4, 11, 90]) {
      const now = new Date(Date.parse(at) + days * 86_400_000);
      for (const a of orders)
        for (const b of orders) {
          const [ra, rb] = [rank(a.f, a.queuedAt), rank(b.f, b.queuedAt)];
          const [pa, pb] = [priority(a.f, a.queuedAt, now).hoursLeft, priority(b.f, b.queuedAt, now).hoursLeft];
          // Rounding of the shown hours may hide an hour; it never turns two orders round.
          if (ra < rb - 1) expect(pa).toBeLessThanOrEqual(pb);
        }
    }
  });
  it('says every part that counts', () => {
    const p = priority(
      { ...facts, customerKind: 'dealer', standing: { ...standing, tier: 'gold', marginMinor: 25_000 } },
      at,
      new Date('2026-06-02T12:00:00Z'),
    );
    expect(p.parts).toEqual([
      { what: 'Gold dealer', hours: 24 },
      { what: 'Margin', hours: 4 },
      { what: 'Age', hours: 6 },
    ]);
    expect(p.hoursLeft).toBe(28 - 34);
  });
});

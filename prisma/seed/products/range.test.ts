import { expect, it } from 'vitest';
import { demoProducts } from '.';

const pumps = demoProducts.filter(({ facts }) => facts.curve.length > 0);

it('has at least 50 pumps with a curve, and accessories beside them', () => {
  expect(pumps.length).toBeGreaterThanOrEqual(50);
  expect(demoProducts.length - pumps.length).toBeGreaterThanOrEqual(10);
});

it('has names, addresses and numbers of its own for every product', () => {
  for (const of of ['sku', 'slug', 'name'] as const)
    expect(new Set(demoProducts.map(({ facts }) => facts[of])).size).toBe(demoProducts.length);
});

it.each(pumps.map(({ facts }) => [facts.sku, facts] as const))(
  '%s: its curve falls and keeps to its figures',
  (_, facts) => {
    const { curve, specifications } = facts;
    for (const [i, point] of curve.slice(1).entries()) {
      expect(point.flowLpm).toBeGreaterThan(curve[i]!.flowLpm);
      expect(point.headM).toBeLessThanOrEqual(curve[i]!.headM);
    }
    expect(Math.max(...curve.map((p) => p.headM))).toBeLessThanOrEqual((specifications.maxHeadM ?? 0) + 0.5);
    expect(Math.max(...curve.map((p) => p.flowLpm))).toBeLessThanOrEqual((specifications.maxFlowLpm ?? 0) + 1);
  },
);

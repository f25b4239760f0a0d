import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as d from './distributions';

const close = (actual: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(actual - expected), `${actual} instead of ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected) + 1e-300,
  );

describe('the normal distribution', () => {
  // scipy 1.17: norm.sf(z), and the losses from it.
  it.each([
    [-3, 0.9986501019683699, 3.0003821543170477, 4.999898282459756],
    [-1, 0.8413447460685429, 1.0833154705876864, 0.9623301083281146],
    [0, 0.5, 0.3989422804014327, 0.25],
    [0.5, 0.3085375387259869, 0.19779655740130603, 0.10481963001266692],
    [2, 0.022750131948179195, 0.008490702616829673, 0.002884363357259924],
  ])('at %f: tail, loss and second-order loss', (z, tail, loss, second) => {
    close(d.standardNormalTail(z), tail);
    close(d.standardNormalLoss(z), loss);
    close(d.standardNormalSecondLoss(z), second);
  });
  it('keeps relative precision far out', () => {
    close(d.standardNormalTail(8), 6.22096057427174e-16);
    close(d.standardNormalTail(20), 2.7536241186062337e-89);
    close(d.standardNormalCdf(-8), 6.22096057427174e-16);
  });
  it.each([
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404056],
    [0.025, -1.9599639845400545],
    [0.7954545, 0.8254943307374321],
    [0.999999, 4.753424308817087],
  ])('the quantile of %f is %f', (p, z) => close(d.standardNormalQuantile(p), z));
  it('the quantile undoes the cdf, and the losses differ by the distance to the mean', () => {
    const any = fc.double({ min: -7, max: 7, noNaN: true });
    fc.assert(
      fc.property(any, (z) => {
        expect(d.standardNormalQuantile(d.standardNormalCdf(-Math.abs(z)))).toBeCloseTo(-Math.abs(z), 9);
        const { loss, complementary } = d.normalLoss(100 + 20 * z, 100, 20);
        expect(complementary - loss).toBeCloseTo(20 * z, 9);
      }),
    );
  });
  it('a demand without deviation is its mean', () => {
    expect(d.normalLoss(7, 10, 0)).toEqual({ loss: 3, complementary: 0 });
    expect(d.normalSecondLoss(7, 10, 0)).toEqual({ loss: 4.5, complementary: 0 });
    expect([d.normalCdf(9, 10, 0), d.normalCdf(10, 10, 0)]).toEqual([0, 1]);
  });
});

describe('the Poisson distribution', () => {
  // scipy 1.17, sums over the whole support.
  it.each([
    [3, 0.5, 0.012636055410679865, 0.9982483774437092, 0.0019389713146128725, 0.00020371969117014517],
    [0, 2, 0.1353352832366127, 0.1353352832366127, 2, 2],
    [30, 50, 0.0006771984571502122, 0.0015940273186063067, 20.00197937648519, 214.99588335507227],
    [50, 50, 0.05632500632519166, 0.5375166908531476, 2.816250316259546, 11.56208272867118],
    [120, 50, 2.1691150015921904e-17, 1, 2.5446081505680277e-17, 1.7196935264465105e-17],
  ])('at %i of mean %f', (k, mean, pmf, cdf, loss, second) => {
    close(d.poissonPmf(k, mean), pmf);
    close(d.poissonCdf(k, mean), cdf);
    close(d.poissonLoss(k, mean).loss, loss);
    close(d.poissonSecondLoss(k, mean), second);
  });
  it('stays precise for a million', () => {
    // Stirling: 1/√(2πμ) · (1 − 1/(12μ) + …).
    close(d.poissonPmf(1e6, 1e6), (1 / Math.sqrt(2e6 * Math.PI)) * (1 - 1 / 12e6), 1e-10);
    close(d.poissonLoss(1e6, 1e6).loss, 398.94224715, 1e-9);
  });
  it('agrees with its definition, term by term', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), fc.integer({ min: 0, max: 120 }), (mean, k) => {
        let [p, cdf, loss, second] = [Math.exp(-mean), 0, 0, 0];
        for (let n = 0; n < 400; n++) {
          if (n <= k) cdf += p;
          else [loss, second] = [loss + (n - k) * p, second + ((n - k) * (n - k - 1) * p) / 2];
          p *= mean / (n + 1);
        }
        expect(d.poissonCdf(k, mean)).toBeCloseTo(cdf, 11);
        expect(d.poissonLoss(k, mean).loss).toBeCloseTo(loss, 10);
        expect(d.poissonSecondLoss(k, mean)).toBeCloseTo(second, 9);
        expect(d.poissonCdf(d.poissonQuantile(0.9, mean), mean)).toBeGreaterThanOrEqual(0.9);
      }),
    );
  });
});

describe('discrete demand', () => {
  it('adds up independent periods', () => {
    expect(d.convolved([0.5, 0.5], 2)).toEqual([0.25, 0.5, 0.25]);
    const three = d.convolved([0.2, 0.3, 0.5], 3);
    expect(three.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(three.reduce((sum, p, n) => sum + n * p, 0)).toBeCloseTo(3.9, 12);
  });
});

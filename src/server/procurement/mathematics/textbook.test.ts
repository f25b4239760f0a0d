import { describe, expect, it } from 'vitest';
import * as mathematics from './index';

// Published optima: Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed.; Zheng & Federgruen, Operations Research 39 (1991).
// Distributions, losses, normal (r,Q) and four (s,S) optima were computed again with scipy; the others are as published.

const known = mathematics as unknown as Record<string, (input: object) => Record<string, unknown>>; // looked up by the case's name

const pump = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };
const discounts = {
  fixedCost: 8,
  holdingCostRate: 0.3,
  demandRate: 1300,
  breakpoints: [0, 400, 800],
  unitCosts: [0.75, 0.72, 0.68],
};
const paper = { holdingCost: 0.18, stockoutCost: 0.7, demandMean: 50, demandSd: 8 };
const rq = { holdingCost: 0.225, stockoutCost: 7.5, fixedCost: 8, demandMean: 1300, demandSd: 150, leadTime: 1 / 12 };
const poissonRq = { holdingCost: 20, stockoutCost: 150, fixedCost: 100, demandMean: 1.5, leadTime: 2 };
const ss = { holdingCost: 1, stockoutCost: 4, fixedCost: 5, demandMean: 6 };
const joint = {
  sharedFixedCost: 600,
  individualFixedCosts: [120, 840, 300],
  holdingCosts: [160, 20, 50],
  demandRates: [1, 1, 1],
};
const explicit = { sellingRevenue: 1, purchaseCost: 0.3, salvageValue: 0.12, demandMean: 50 };

const cases: [source: string, kind: string, input: object, expected: Record<string, number>][] = [
  ['Example 3.1', 'eoq', pump, { orderQuantity: 304.0467800264368, annualCost: 68.41052550594827 }],
  ['Example 3.1, Q = 250', 'eoqCostAtQ', { ...pump, orderQuantity: 250 }, { annualCost: 69.725 }],
  ['Example 3.6', 'eoqAllUnitsDiscount', discounts, { orderQuantity: 800, region: 2, totalCost: 978.6 }],
  [
    'Example 3.7',
    'eoqIncrementalDiscount',
    discounts,
    { orderQuantity: 304.04678003, region: 0, totalCost: 1043.41052551 },
  ],
  [
    'Example 3.8',
    'eoqBackorder',
    { ...pump, stockoutCost: 5 },
    { orderQuantity: 310.8125551589646, stockoutFraction: 0.043062200956938, cost: 66.92136355097325 },
  ],
  [
    'Example 3.1, made at 2000',
    'epq',
    { ...pump, productionRate: 2000 },
    { orderQuantity: 513.9328595516969, cost: 40.47221268969612 },
  ],
  [
    'Example 3.1, made at 1700',
    'epq',
    { ...pump, productionRate: 1700 },
    { orderQuantity: 626.8084945889684, cost: 33.183979125298336 },
  ],
  ['Example 3.9', 'wagnerWhitin', { holdingCost: 2, fixedCost: 500, demand: [90, 120, 80, 70] }, { cost: 1380 }],
  ['Example 4.1', 'newsvendorNormal', { ...paper, baseStockLevel: 60 }, { cost: 2.156131552870387 }],
  ['Example 4.3', 'newsvendorNormal', paper, { baseStockLevel: 56.60395592743389, cost: 1.997605193176645 }],
  [
    'Example 4.3 as profit',
    'newsvendorNormalExplicit',
    { ...explicit, demandSd: 8 },
    { baseStockLevel: 56.60395592743389, profit: 33.002394806823354 },
  ],
  ['the same, Poisson', 'newsvendorPoissonExplicit', explicit, { baseStockLevel: 56, profit: 33.20276478819082 }],
  [
    'Example 4.4',
    'newsvendorNormalLeadtime',
    { ...paper, leadTime: 4 },
    { baseStockLevel: 264.7668943741548, cost: 4.466781004149578 },
  ],
  ['§4.3.2.6', 'newsvendorPoisson', paper, { baseStockLevel: 56, cost: 1.797235211809178 }],
  ['Example 4.7', 'newsvendorPoisson', ss, { baseStockLevel: 8, cost: 3.5701069457709416 }],
  ['Example 4.7', 'newsvendorPoisson', { ...ss, baseStockLevel: 5 }, { cost: 6.590296024616343 }],
  ['Example 4.7', 'ssPoisson', ss, { reorderPoint: 4, orderUpToLevel: 10, cost: 8.034111561471642 }],
  ['Example 4.7', 'ssPoissonCost', { ...ss, reorderPoint: 4, orderUpToLevel: 10 }, { cost: 8.034111561471642 }],
  [
    '(4.77)–(4.80)',
    'ssPowerApproximation',
    { ...paper, fixedCost: 2.5 },
    { reorderPoint: 40.19461695647407, orderUpToLevel: 74.29017010980579 },
  ],
  ['Example 5.1', 'rqNormalCost', { ...rq, reorderPoint: 126.8, orderQuantity: 328.5 }, { cost: 78.07116250928294 }],
  ['Example 5.2', 'rqNormalReorderPoint', { ...rq, orderQuantity: 300 }, { reorderPoint: 129.4272799 }],
  [
    'Example 5.2',
    'rqNormalEil',
    rq,
    { reorderPoint: 213.97044213580244, orderQuantity: 318.5901810768729, cost: 95.45114022285196 },
  ],
  ['Example 5.2', 'rqNormalEoqb', rq, { reorderPoint: 128.63781442427097, orderQuantity: 308.5737801203754 }],
  ['Example 5.5', 'rqNormalEoqss', rq, { reorderPoint: 190.3369965715624, orderQuantity: 304.0467800264368 }],
  ['Example 5.6', 'rqNormalLossFunction', rq, { reorderPoint: 126.8670634479628, orderQuantity: 328.4491421980451 }],
  ['(5.7) minimised', 'rqNormal', rq, { reorderPoint: 126.86706, orderQuantity: 328.44914, cost: 78.07114627035178 }],
  ['Example 5.8', 'rqPoisson', poissonRq, { reorderPoint: 3, orderQuantity: 5, cost: 107.92358063314975 }],
  [
    "Silver's problem",
    'jointReplenishmentSilver',
    joint,
    { baseCycleTime: 3.103164454170876, cost: 837.8544026261366 },
  ],
];

describe('textbook optima', () => {
  it.each(cases)('%s: %s', (_, kind, input, expected) => {
    const answer = known[kind]!(input);
    for (const [name, value] of Object.entries(expected))
      expect(Math.abs(Number(answer[name]) - value), `${name}: ${answer[name]} instead of ${value}`).toBeLessThan(1e-5);
  });

  it('Wagner & Whitin: when to order how much, and the costs to go of Example 3.9', () => {
    const input = { numPeriods: 4, holdingCost: 2, fixedCost: 500, demand: [90, 120, 80, 70] };
    expect(mathematics.wagnerWhitin(input)).toEqual({
      orderQuantities: [210, 0, 150, 0],
      cost: 1380,
      costsToGo: [1380, 940, 640, 500, 0],
      nextOrderPeriods: [3, 5, 5, 5],
    });
  });

  it('Wagner & Whitin: the twelve months of their paper (1958), 864', () => {
    const answer = mathematics.wagnerWhitin({
      demand: [69, 29, 36, 61, 61, 26, 34, 67, 45, 67, 79, 56],
      fixedCost: [85, 102, 102, 101, 98, 114, 105, 86, 119, 110, 98, 114],
      holdingCost: 1,
    });
    expect(answer.cost).toBe(864);
    expect(answer.orderQuantities).toEqual([98, 0, 97, 0, 121, 0, 0, 112, 0, 67, 135, 0]);
  });

  // h = 1, p = 9, K = 64, Poisson demand: their table 1.
  it.each([
    [10, 6, 40, 35.022],
    [15, 10, 49, 42.698],
    [20, 14, 62, 49.173],
    [25, 19, 56, 54.262],
    [30, 23, 66, 57.819],
    [35, 28, 77, 61.215],
    [40, 33, 87, 64.512],
    [45, 37, 97, 67.776],
    [50, 42, 108, 70.975],
    [55, 47, 118, 74.149],
    [60, 52, 129, 77.306],
    [65, 56, 75, 78.518],
    [70, 62, 81, 79.037],
    [75, 67, 86, 79.554],
  ])('Zheng & Federgruen, mean %i: s = %i, S = %i at %f', (demandMean, reorderPoint, orderUpToLevel, cost) => {
    const best = mathematics.ssPoisson({ holdingCost: 1, stockoutCost: 9, fixedCost: 64, demandMean });
    expect(best).toMatchObject({ reorderPoint, orderUpToLevel });
    expect(best.cost).toBeCloseTo(cost, 3);
  });
});

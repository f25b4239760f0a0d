import { describe, expect, it } from 'vitest';
import * as mathematics from './index';

// The problems at the chapters' ends of Snyder & Shen and of the course built on it (as Stockpyl answers them), and the classics.

const known = mathematics as unknown as Record<string, (input: object) => Record<string, unknown>>; // looked up by the case's name

const paper = { holdingCost: 0.18, stockoutCost: 0.7, demandMean: 50, demandSd: 8 };
const p3_2 = { fixedCost: 40, holdingCost: 40.05, stockoutCost: 60, demandRate: 2080 };
const p4_1 = { holdingCost: 43, stockoutCost: 79, demandMean: 900, demandSd: 60 };
const p4_3 = { sellingRevenue: 7, purchaseCost: 2.5, salvageValue: 1.5, demandMean: 50 };
const p4_3costs = { ...p4_3, holdingCost: 1, stockoutCost: 5 };
const p4_7 = {
  holdingCost: 500_000,
  stockoutCost: 1_000_000,
  demandPmf: { 1: 0.25, 2: 0.05, 3: 0.1, 4: 0.2, 5: 0.15, 6: 0.1, 7: 0.1, 8: 0.05 },
};
const p4_8a = { holdingCost: 200, stockoutCost: 270, demandMean: 18 };
const p4_8b = { holdingCost: 1, stockoutCost: 0.1765, logMean: 6, logSd: 0.3 };
const p4_31 = { holdingCost: 40, stockoutCost: 125, fixedCost: 150, demandMean: 4 };
const e5_1 = { holdingCost: 0.225, stockoutCost: 7.5, fixedCost: 8, demandMean: 1300, demandSd: 150, leadTime: 1 / 12 };
const p5_1 = { holdingCost: 3.1, stockoutCost: 45, fixedCost: 50, demandMean: 800, demandSd: 40, leadTime: 4 / 365 };
const p5_2 = { holdingCost: 4, stockoutCost: 28, fixedCost: 4, demandMean: 12, leadTime: 0.5 };
const p5_3 = { holdingCost: 1.5 / 7, stockoutCost: 40, fixedCost: 85, demandMean: 192, demandSd: 17.4, leadTime: 3 };

const cases: [source: string, kind: string, input: object, expected: Record<string, number>][] = [
  [
    '3.1',
    'eoq',
    { fixedCost: 2250, holdingCost: 275, demandRate: 182_500 },
    { orderQuantity: 1728.109844993551, annualCost: 475230.2073732266 },
  ],
  [
    '3.2(b)',
    'eoqBackorder',
    p3_2,
    { orderQuantity: 83.235448128898042, stockoutFraction: 0.400299850074962, cost: 1999.148244415212 },
  ],
  ['3.2(b)', 'eoqBackorderCost', { ...p3_2, orderQuantity: 100, stockoutFraction: 0.3 }, { cost: 2083.225 }],
  [
    '3.22',
    'epq',
    { fixedCost: 4, holdingCost: 0.08, demandRate: 80, productionRate: 110 },
    { orderQuantity: 171.2697677155351, cost: 3.73679493197531 },
  ],
  [
    '3.1 at 350',
    'epqCostAtQ',
    { fixedCost: 8, holdingCost: 0.225, demandRate: 1300, productionRate: 2000, orderQuantity: 350 },
    { cost: 43.495535714285715 },
  ],
  [
    'all units',
    'eoqAllUnitsDiscount',
    { fixedCost: 200, holdingCostRate: 0.2, demandRate: 1000, breakpoints: [0, 200, 500], unitCosts: [500, 475, 450] },
    { orderQuantity: 500, region: 2, totalCost: 472_900 },
  ],
  [
    'incremental',
    'eoqIncrementalDiscount',
    { fixedCost: 150, holdingCostRate: 0.25, demandRate: 2400, breakpoints: [0, 300, 600], unitCosts: [100, 90, 80] },
    { orderQuantity: 1481.8906842274164, region: 2, totalCost: 222762.8136845483 },
  ],
  ['4.1', 'newsvendorNormal', p4_1, { baseStockLevel: 922.7214038234755, cost: 2718.196781782411 }],
  ['4.1 at 1040', 'newsvendorNormal', { ...p4_1, baseStockLevel: 1040 }, { cost: 6044.298415188692 }],
  ['4.3 at 40', 'newsvendorNormal', { ...paper, baseStockLevel: 40 }, { cost: 7.356131552870388 }],
  ['4.4 at 180', 'newsvendorNormal', { ...paper, leadTime: 4, baseStockLevel: 180 }, { cost: 49.000164748034095 }],
  [
    '4.3(b)',
    'newsvendorNormalExplicit',
    { ...p4_3, demandSd: 10 },
    { baseStockLevel: 59.084578685373856, profit: 210.4768082523147 },
  ],
  [
    '4.3(b) at 62',
    'newsvendorNormalExplicit',
    { ...p4_3, demandSd: 10, baseStockLevel: 62 },
    { profit: 209.914365210556 },
  ],
  [
    '4.3(b), h, p',
    'newsvendorNormalExplicit',
    { ...p4_3costs, demandSd: 10 },
    { baseStockLevel: 59.388143168769034, profit: 195.4729310431908 },
  ],
  [
    '4.3(b), h, p, at 62',
    'newsvendorNormalExplicit',
    { ...p4_3costs, demandSd: 10, baseStockLevel: 62 },
    { profit: 194.5482181675262 },
  ],
  ['4.3(b)', 'newsvendorPoissonExplicit', p4_3, { baseStockLevel: 56, profit: 214.51727992619263 }],
  ['4.3(b), h, p', 'newsvendorPoissonExplicit', p4_3costs, { baseStockLevel: 57, profit: 203.67269269293658 }],
  [
    '4.3(b), h, p, at 62',
    'newsvendorPoissonExplicit',
    { ...p4_3costs, baseStockLevel: 62 },
    { profit: 199.20829019138736 },
  ],
  ['4.7(b)', 'newsvendorDiscrete', p4_7, { baseStockLevel: 5, cost: 1_225_000 }],
  ['4.7(b) at 3', 'newsvendorDiscrete', { ...p4_7, baseStockLevel: 3 }, { cost: 1_725_000 }],
  ['4.8(a)', 'newsvendorPoisson', p4_8a, { baseStockLevel: 19, cost: 786.0884409351115 }],
  ['4.8(a) at 13', 'newsvendorPoisson', { ...p4_8a, baseStockLevel: 13 }, { cost: 1445.751062891969 }],
  ['4.8(b)', 'newsvendorLognormal', p4_8b, { baseStockLevel: 295.6266448071368, cost: 29.44254358213529 }],
  ['4.8(b) at 350', 'newsvendorLognormal', { ...p4_8b, baseStockLevel: 350 }, { cost: 34.588836685654854 }],
  [
    '4.7, (6, 18)',
    'ssPoissonCost',
    { holdingCost: 1, stockoutCost: 4, fixedCost: 5, demandMean: 6, reorderPoint: 6, orderUpToLevel: 18 },
    { cost: 10.193798671644046 },
  ],
  ['4.31', 'ssPoisson', p4_31, { reorderPoint: 2, orderUpToLevel: 7, cost: 223.5748295669688 }],
  ['4.31, (4, 10)', 'ssPoissonCost', { ...p4_31, reorderPoint: 4, orderUpToLevel: 10 }, { cost: 262.2755613772775 }],
  [
    '4.32',
    'ssPowerApproximation',
    { holdingCost: 2, stockoutCost: 36, fixedCost: 60, demandMean: 190, demandSd: 48 },
    { reorderPoint: 226.6137928222839, orderUpToLevel: 324.3797868133974 },
  ],
  ['5.1, example', 'rqNormalCost', { ...e5_1, reorderPoint: 100, orderQuantity: 250 }, { cost: 87.346478028174985 }],
  ['5.1', 'rqNormalCost', { ...p5_1, reorderPoint: -1.9859, orderQuantity: 166.95 }, { cost: 484.2110418415538 }],
  // Both ends of the interval lie further from the mean than any demand reaches.
  ['5.1, all on hand', 'rqNormalCost', { ...p5_1, reorderPoint: 100, orderQuantity: 250 }, { cost: 830.3219178082192 }],
  ...(
    [
      [e5_1, 318, 127.7880348669655],
      [e5_1, 150, 147.1949581740714],
      [e5_1, 750, 99.85377339616528],
      [p5_1, 318, -11.727678833180178],
      [p5_1, 150, -0.885130303271656],
      [p5_1, 750, -39.569675038859785],
      [p5_3, 318, 612.1331312304716],
      [p5_3, 150, 622.5171783526781],
      [p5_3, 750, 598.4126476551643],
    ] as const
  ).map(
    ([input, orderQuantity, reorderPoint]) =>
      [
        `r of Q = ${orderQuantity}`,
        'rqNormalReorderPoint',
        { ...input, orderQuantity },
        { reorderPoint },
      ] as (typeof cases)[number],
  ),
  [
    '5.1(a)',
    'rqNormalEil',
    p5_1,
    { reorderPoint: 17.972649360167715, orderQuantity: 162.1231617283653, cost: 531.1189321826714 },
  ],
  [
    '5.3(a)',
    'rqNormalEil',
    p5_3,
    { reorderPoint: 644.8385303830128, orderQuantity: 400.7559793125993, cost: 100.627394934774 },
  ],
  ['5.1(b)', 'rqNormalEoqb', p5_1, { reorderPoint: -1.929822185100239, orderQuantity: 166.085006519797 }],
  ['5.3(b)', 'rqNormalEoqb', p5_3, { reorderPoint: 609.0252058220594, orderQuantity: 391.3259510944808 }],
  ['5.1(c)', 'rqNormalEoqss', p5_1, { reorderPoint: 15.125515371852014, orderQuantity: 160.6438657804998 }],
  ['5.3(c)', 'rqNormalEoqss', p5_3, { reorderPoint: 652.9638947041127, orderQuantity: 390.281949364815 }],
  ['5.1(d)', 'rqNormalLossFunction', p5_1, { reorderPoint: -1.9858686, orderQuantity: 166.9501022 }],
  ['5.3(d)', 'rqNormalLossFunction', p5_3, { reorderPoint: 608.5445118, orderQuantity: 403.8060023 }],
  ['5.2', 'rqPoisson', p5_2, { reorderPoint: 6, orderQuantity: 7, cost: 28.241312842169155 }],
  ['5.2, (3, 9)', 'rqPoissonCost', { ...p5_2, reorderPoint: 3, orderQuantity: 9 }, { cost: 34.264154469469503 }],
  [
    'Silver (1976)',
    'jointReplenishmentSilver',
    {
      sharedFixedCost: 10,
      individualFixedCosts: [1.87, 5.27, 7.94, 8.19, 8.87],
      holdingCosts: [0.2, 0.2, 0.2, 0.2, 0.2],
      demandRates: [1736, 656, 558, 170, 142],
    },
    { baseCycleTime: 0.2813771490671472, cost: 218.68632025498687 },
  ],
  [
    'Silver, Pyke & Peterson p. 428',
    'jointReplenishmentSilver',
    {
      sharedFixedCost: 40,
      individualFixedCosts: [15, 15, 15, 15],
      holdingCosts: [0.24, 0.24, 0.24, 0.24],
      demandRates: [86_000, 12_500, 1400, 3000],
    },
    { baseCycleTime: 0.07617340262784976, cost: 2067.650840930354 },
  ],
  [
    'the course, 1',
    'jointReplenishmentSilver',
    {
      sharedFixedCost: 20_000,
      individualFixedCosts: [36_000, 46_000, 34_000, 38_000],
      holdingCosts: [1000, 900, 1200, 1000],
      demandRates: [1780, 445, 920, 175],
    },
    { baseCycleTime: 0.24433405218634363, cost: 1028646.3597045067 },
  ],
  [
    'the course, 3',
    'jointReplenishmentSilver',
    {
      sharedFixedCost: 180,
      individualFixedCosts: [60, 100, 180, 115, 135],
      holdingCosts: [5.32, 3.92, 4.76, 3.92, 3.36],
      demandRates: [6200, 1300, 400, 4400, 1800],
    },
    { baseCycleTime: 0.11364657309360865, cost: 9107.181781429423 },
  ],
  ['3.27', 'wagnerWhitin', { holdingCost: 0.8, fixedCost: 120, demand: [150, 100, 80, 200] }, { cost: 424 }],
  ['3.29', 'wagnerWhitin', { holdingCost: 0.1, fixedCost: 100, demand: [730, 580, 445, 650, 880] }, { cost: 423 }],
  [
    '3.29 with period 0',
    'wagnerWhitin',
    { numPeriods: 5, holdingCost: 0.1, fixedCost: [0, 100, 100, 100, 100, 100], demand: [0, 730, 580, 445, 650, 880] },
    { cost: 423 },
  ],
  [
    'prices by period',
    'wagnerWhitin',
    { holdingCost: 0.1, fixedCost: 100, demand: [400, 500, 500, 1100, 900], purchaseCost: [3, 1, 4, 6, 6] },
    { cost: 4940 },
  ],
  ['200 a period', 'wagnerWhitin', { numPeriods: 5, holdingCost: 0.1, fixedCost: 100, demand: 200 }, { cost: 280 }],
  [
    'Hopp & Spearman, table 2.1',
    'wagnerWhitin',
    { holdingCost: 1, fixedCost: 100, demand: [20, 50, 10, 50, 50, 10, 20, 40, 20, 30] },
    { cost: 580 },
  ],
  [
    'Silver, Pyke & Peterson, table 6.1',
    'wagnerWhitin',
    { holdingCost: 0.4, fixedCost: 54, demand: [10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41] },
    { cost: 501.2 },
  ],
];

describe('published answers', () => {
  it.each(cases)('%s: %s', (_, kind, input, expected) => {
    const answer = known[kind]!(input);
    for (const [name, value] of Object.entries(expected))
      expect(
        Math.abs(Number(answer[name]) - value) / Math.max(1, Math.abs(value)),
        `${name}: ${answer[name]} instead of ${value}`,
      ).toBeLessThan(4e-7);
  });

  it('lot sizes, and when they come', () => {
    const lots = (input: Parameters<typeof mathematics.wagnerWhitin>[0]) =>
      mathematics.wagnerWhitin(input).orderQuantities;
    expect(lots({ holdingCost: 1, fixedCost: 100, demand: [20, 50, 10, 50, 50, 10, 20, 40, 20, 30] })).toEqual([
      80, 0, 0, 130, 0, 0, 0, 90, 0, 0,
    ]);
    expect(
      lots({ holdingCost: 0.4, fixedCost: 54, demand: [10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41] }),
    ).toEqual([84, 0, 0, 130, 283, 0, 140, 0, 124, 160, 279, 0]);
    expect(lots({ holdingCost: 1, fixedCost: 80, demand: [18, 30, 42, 5, 20] })).toEqual([48, 0, 67, 0, 0]);
  });

  // The rest of their table, h = 1, p = 9, K = 64.
  it.each([
    [21, 15, 65, 50.406],
    [22, 16, 68, 51.632],
    [23, 17, 52, 52.757],
    [24, 18, 54, 53.518],
    [51, 43, 110, 71.611],
    [52, 44, 112, 72.246],
    [59, 51, 126, 76.679],
    [61, 52, 131, 77.929],
    [63, 54, 73, 78.287],
    [64, 55, 74, 78.402],
  ])('Zheng & Federgruen, mean %i: s = %i, S = %i at %f', (demandMean, reorderPoint, orderUpToLevel, cost) => {
    const best = mathematics.ssPoisson({ holdingCost: 1, stockoutCost: 9, fixedCost: 64, demandMean });
    expect(best).toMatchObject({ reorderPoint, orderUpToLevel });
    expect(best.cost).toBeCloseTo(cost, 3);
  });
});

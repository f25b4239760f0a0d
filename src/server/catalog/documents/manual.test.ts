import { describe, expect, it } from 'vitest';
import { productKinds } from '../contract';
import { installation, isPump, safety, spares, troubles } from './manual-chapters';
import { manualPdf } from './manual-pdf';

const figures = {
  maxFlowLpm: 103,
  maxHeadM: 26,
  voltageV: 230,
  phases: 1 as const,
  suctionM: 8,
  maxLiquidC: 35,
  weightKg: 9,
};
const productOf = (kind: string) => ({ kind, name: 'Pump', specifications: figures });

describe('a manual', () => {
  it.each(productKinds)('of a %s has its chapters, with the product’s own limits', (kind) => {
    const product = productOf(kind);
    const text = [safety(product), ...installation(product)].flatMap((chapter) => chapter.steps).join('\n');
    expect(text).toContain('35 °C');
    expect(text).toContain('230 V');
    expect(text).not.toMatch(/undefined|NaN/);
    expect(troubles(product).length).toBeGreaterThan(1);
    expect(spares(product).length).toBeGreaterThan(0);
    if (isPump(product)) expect(text).toContain('103 l/min');
  });

  it('is a PDF of several pages, the same for the same facts', async () => {
    const product = {
      ...productOf('jet'),
      sku: 'JV-JT-1',
      brand: 'Jovey',
      summary: 'A pump',
      includes: ['Pump', 'Manual'],
    };
    const make = () => manualPdf(product, [{ label: 'Greatest head', value: '26 m' }], '2026-11-21');
    const [one, two] = [await make(), await make()];
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    expect(one.equals(two)).toBe(true);
  });
});

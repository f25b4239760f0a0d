import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { productKinds } from '@/server/catalog/contract';
import { isPumpKind, pumpKinds } from './drawing/kinds';
import { Illustration } from './illustration';
import { illustrationSvg } from './illustration-svg';

const skus = Array.from({ length: 40 }, (_, index) => `JV-${index + 100}`);

describe.each(pumpKinds)('%s', (kind) => {
  it('is the same for the same product, on the page and as a file', () => {
    const options = { kind, sku: 'JV-CP-550', powerW: 550, outletInch: 1 };
    expect(illustrationSvg(options)).toBe(illustrationSvg(options));
    const page = renderToStaticMarkup(createElement(Illustration, options));
    expect(page).toBe(renderToStaticMarkup(createElement(Illustration, options)));
  });

  it('differs between products', () => {
    const drawings = new Set(skus.map((sku) => illustrationSvg({ kind, sku })));
    expect(drawings.size).toBeGreaterThanOrEqual(38);
  });

  it('has only figures that can be drawn', () => {
    for (const sku of skus.slice(0, 10))
      for (const powerW of [null, 60, 370, 7500]) {
        const svg = illustrationSvg({ kind, sku, powerW, outletInch: 2, stages: 9 });
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(svg).not.toMatch(/ (width|height|r|rx|ry)="-/);
      }
  });
});

describe('illustrationSvg', () => {
  it('has a drawing of its own for every kind of product but a bag of seals', () => {
    expect(productKinds.filter((kind) => !isPumpKind(kind))).toEqual(['seal-kit']);
  });

  it('is a well-formed document with its title written safely', () => {
    const svg = illustrationSvg({ kind: 'jet', sku: 'x', title: 'Jet <1" & more>' });
    expect(svg).toContain('<title>Jet &#60;1&#34; &#38; more&#62;</title>');
    expect(svg.match(/<g\b/g)?.length ?? 0).toBe(svg.match(/<\/g>/g)?.length ?? 0);
  });
});

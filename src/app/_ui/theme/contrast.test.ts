import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Oklch } from './contrast';

const css = readFileSync(new URL('../../globals.css', import.meta.url), 'utf8');

function token(name: string, theme: 'light' | 'dark'): Oklch {
  const line = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`).exec(css);
  const [l, c, h] = (theme === 'light' ? line?.[1] : line?.[2])?.split(' ').map(Number) ?? [];
  if (l === undefined || c === undefined || h === undefined) throw new Error(`no token --${name}`);
  return { l, c, h };
}

const papers = ['background', 'surface', 'raised', 'sunken'];
const text: [ink: string, paper: string][] = [
  ...['ink', 'muted', 'brand', 'accent', 'positive', 'caution', 'negative'].flatMap((ink) =>
    papers.map((paper): [string, string] => [ink, paper]),
  ),
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-strong'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['negative-ink', 'negative'],
  ['negative-ink', 'negative-strong'],
  ...['brand', 'accent', 'positive', 'caution', 'negative'].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...['brand', 'accent', 'positive', 'caution', 'negative'].map((tone): [string, string] => ['ink', `${tone}-soft`]),
  ['muted', 'brand-soft'],
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  it.each(text)('%s on %s can be read (4.5:1)', (ink, paper) => {
    expect(contrast(token(ink, theme), token(paper, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(papers)('the edge of a control shows on %s (3:1)', (paper) => {
    expect(contrast(token('line-strong', theme), token(paper, theme))).toBeGreaterThanOrEqual(3);
  });
  it.each(['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5'])('%s shows on a card (3:1)', (series) => {
    expect(contrast(token(series, theme), token('surface', theme))).toBeGreaterThanOrEqual(3);
  });
});

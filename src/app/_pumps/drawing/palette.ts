import type { Paint } from './pen';

/** Paint as tokens of the page (they follow the theme), or as fixed colours for pictures that leave the page. */
export type Palette = Record<Paint, string>;

export function pagePalette(tint: number): Palette {
  return {
    none: 'none',
    ink: 'var(--drawing-ink)',
    cable: 'var(--drawing-cable)',
    paper: 'var(--drawing-paper)',
    metal: 'var(--drawing-metal)',
    steel: 'var(--drawing-steel)',
    dark: 'var(--drawing-dark)',
    brass: 'var(--drawing-brass)',
    tint: `var(--drawing-tint-${tint})`,
    water: 'var(--drawing-water)',
    accent: 'var(--drawing-accent)',
    brand: 'var(--brand)',
    panel: 'var(--drawing-panel)',
  };
}

const tints = ['#8cc3cb', '#9db9d6', '#a9c8a4', '#d8c48e', '#dba28c', '#b9b4d0'];

export function fixedPalette(tint: number): Palette {
  return {
    none: 'none',
    ink: '#18262b',
    cable: '#18262b',
    paper: '#fbfdfd',
    metal: '#d3dadd',
    steel: '#eaf0f2',
    dark: '#7d8b91',
    brass: '#e0c58a',
    tint: tints[tint - 1] ?? '#8cc3cb',
    water: '#a8dbe6',
    accent: '#e8853d',
    brand: '#0b5a68',
    panel: '#2f5f86',
  };
}

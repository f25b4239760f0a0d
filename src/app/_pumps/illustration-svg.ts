import { draw, type IllustrationOptions } from './drawing/draw';
import { fixedPalette, type Palette } from './drawing/palette';
import type { Shape } from './drawing/pen';

type Sheet = { width?: number; height?: number; background?: string };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The same drawing as a whole SVG document with fixed colours: for image addresses, Open Graph, feeds and e-mails. */
export function illustrationSvg(options: IllustrationOptions & { title?: string }, sheet: Sheet = {}): string {
  const { width = 800, height = 600, background = '#f3f7f8' } = sheet;
  const { shapes, tint } = draw(options);
  const palette = fixedPalette(tint);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 400 300" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" role="img">`,
    options.title ? `<title>${escaped(options.title)}</title>` : '',
    `<rect width="400" height="300" fill="${escaped(background)}"/>`,
    `<ellipse cx="200" cy="262" rx="150" ry="7" fill="${palette.ink}" opacity="0.08"/>`,
    ...shapes.map((shape) => write(shape, palette)),
    '</svg>',
  ].join('');
}

function write(shape: Shape, palette: Palette): string {
  const attrs = Object.entries({
    ...shape.attrs,
    ...(shape.fill && { fill: palette[shape.fill] }),
    ...(shape.stroke && { stroke: palette[shape.stroke] }),
  })
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  if (!shape.children) return `<${shape.tag}${attrs}/>`;
  return `<${shape.tag}${attrs}>${shape.children.map((child) => write(child, palette)).join('')}</${shape.tag}>`;
}

import type { ReactNode } from 'react';
import { draw, type IllustrationOptions } from './drawing/draw';
import { type Palette, pagePalette } from './drawing/palette';
import type { Shape } from './drawing/pen';

type Props = IllustrationOptions & {
  /** What is to be seen; without it the picture is decoration beside its name. */
  title?: string;
  className?: string;
};

/** The house's own line drawing of a product, in the colours of the theme. Rendered on the server, no script. */
export function Illustration({ title, className, ...options }: Props) {
  const { shapes, tint } = draw(options);
  const palette = pagePalette(tint);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the name is given, or the picture is decoration; a <title> would show as a tooltip
    <svg
      viewBox="0 0 400 300"
      className={className}
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      <ellipse cx="200" cy="262" rx="150" ry="7" fill="var(--drawing-ink)" opacity="0.08" />
      {shapes.map((shape, index) => render(shape, index, palette))}
    </svg>
  );
}

function render(shape: Shape, key: number, palette: Palette): ReactNode {
  const Tag = shape.tag;
  const { 'stroke-width': strokeWidth, ...attrs } = shape.attrs;
  return (
    <Tag
      key={key}
      {...attrs}
      {...(strokeWidth !== undefined && { strokeWidth })}
      {...(shape.fill && { fill: palette[shape.fill] })}
      {...(shape.stroke && { stroke: palette[shape.stroke] })}
    >
      {shape.children?.map((child, index) => render(child, index, palette))}
    </Tag>
  );
}

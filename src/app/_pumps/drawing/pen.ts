/** Roles of paint; what colour they are is the palette's business. */
export type Paint =
  | 'none'
  | 'ink'
  | 'cable'
  | 'paper'
  | 'metal'
  | 'steel'
  | 'dark'
  | 'brass'
  | 'tint'
  | 'water'
  | 'accent'
  | 'brand'
  | 'panel';

export type Shape = {
  tag: 'path' | 'rect' | 'circle' | 'ellipse' | 'g';
  attrs: Record<string, string | number>;
  fill?: Paint;
  stroke?: Paint;
  children?: Shape[];
};

type Look = { fill?: Paint; stroke?: Paint; width?: number; opacity?: number; r?: number };

const n = (value: number) => Math.round(value * 10) / 10;

function look({ fill = 'metal', stroke = 'ink', width = 2, opacity }: Look) {
  return {
    fill,
    stroke,
    extra: { ...(width !== 2 && { 'stroke-width': width }), ...(opacity !== undefined && { opacity }) },
  };
}

export function box(x: number, y: number, width: number, height: number, options: Look = {}): Shape {
  const { fill, stroke, extra } = look(options);
  return {
    tag: 'rect',
    attrs: { x: n(x), y: n(y), width: n(width), height: n(height), rx: n(options.r ?? 3), ...extra },
    fill,
    stroke,
  };
}

export function circle(cx: number, cy: number, r: number, options: Look = {}): Shape {
  const { fill, stroke, extra } = look(options);
  return { tag: 'circle', attrs: { cx: n(cx), cy: n(cy), r: n(r), ...extra }, fill, stroke };
}

export function oval(cx: number, cy: number, rx: number, ry: number, options: Look = {}): Shape {
  const { fill, stroke, extra } = look(options);
  return { tag: 'ellipse', attrs: { cx: n(cx), cy: n(cy), rx: n(rx), ry: n(ry), ...extra }, fill, stroke };
}

/** A path written as a template of commands and numbers. */
export function path(commands: (string | number)[], options: Look = {}): Shape {
  const { fill, stroke, extra } = look(options);
  const d = commands.map((part) => (typeof part === 'number' ? n(part) : part)).join(' ');
  return { tag: 'path', attrs: { d, ...extra }, fill, stroke };
}

/** A stroke without a filling; a thick one is a cable or a rod, which must show against a dark page too. */
export function line(commands: (string | number)[], options: Look = {}): Shape {
  return path(commands, { fill: 'none', stroke: (options.width ?? 2) >= 3 ? 'cable' : 'ink', ...options });
}

/** A thin line inside a body: fins, edges, threads. */
export function fine(commands: (string | number)[], options: Look = {}): Shape {
  return line(commands, { width: 1.2, opacity: 0.55, ...options });
}

/** A soft shade that makes a body round. */
export function shade(x: number, y: number, width: number, height: number, r = 0): Shape {
  return box(x, y, width, height, { fill: 'ink', stroke: 'none', opacity: 0.07, r });
}

export function group(children: Shape[], transform?: string): Shape {
  return { tag: 'g', attrs: transform ? { transform } : {}, children };
}

export function times(count: number, draw: (index: number) => Shape): Shape[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => draw(index));
}

/** Parallel thin lines across a box. */
export function hatch(x: number, y: number, w: number, h: number, count: number, way: 'across' | 'along'): Shape[] {
  return times(count, (index) => {
    const share = (index + 1) / (count + 1);
    return way === 'along' ? fine(['M', x, y + h * share, 'h', w]) : fine(['M', x + w * share, y, 'v', h]);
  });
}

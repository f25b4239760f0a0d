import { bolt, leftPort, motor, upPort } from './parts';
import { box, circle, fine, group, hatch, line, path, type Shape, shade, times } from './pen';
import { floor, middle, type Sketch } from './sketch';

/** Where the motor of a surface pump stands when the pump before it is `head` wide. */
function place(sketch: Sketch, head: number) {
  const w = 104 + 62 * sketch.size + sketch.random.between(-8, 8);
  const h = 66 + 30 * sketch.size + sketch.random.between(-4, 4);
  const whole = w + h * 0.36 + head;
  const x = middle - whole / 2 + head + 8;
  const y = floor - 26 - h;
  return { x, y, w, h, axis: y + h / 2, zoom: Math.min(1.38, 348 / whole) };
}

/** A drawing enlarged about the middle of the floor, to fill its sheet. */
function enlarged(zoom: number, shapes: Shape[]): Shape[] {
  return [group(shapes, `translate(${middle} ${floor}) scale(${zoom.toFixed(3)}) translate(${-middle} ${-floor})`)];
}

/** Vane pump: a small flat casing, both ports close together. */
export function peripheral(sketch: Sketch): Shape[] {
  const { random, port } = sketch;
  const wide = 44 + random.between(0, 10);
  const { x, y, w, h, axis, zoom } = place(sketch, wide + 50);
  const high = h * random.between(0.9, 1.06);
  const left = x - wide - 18;
  const d = Math.min(port, wide - 12);
  return enlarged(zoom, [
    ...motor({ x, y, w, h, random }),
    box(x - 20, axis - h * 0.3, 20, h * 0.6, { fill: 'steel', r: 2 }),
    fine(['M', x - 10, axis - h * 0.3, 'v', h * 0.6]),
    ...upPort(left + wide / 2, axis - high / 2, d, 16, 'metal'),
    ...leftPort(left - 12, axis, d, 10),
    box(left, axis - high / 2, wide, high, { r: 9 }),
    shade(left, axis + high * 0.2, wide, high * 0.3, 8),
    box(left - 13, axis - high * 0.42, 15, high * 0.84, { fill: random.chance(0.5) ? 'brass' : 'metal', r: 4 }),
    bolt(left - 6, axis - high * 0.31),
    bolt(left - 6, axis + high * 0.31),
    fine(['M', left + wide * 0.62, axis - high / 2 + 6, 'v', high - 12]),
    bolt(left + wide * 0.34, axis + high * 0.32, 4),
  ]);
}

/** Single-stage centrifugal: a tall volute, suction in front, discharge up. */
export function centrifugal(sketch: Sketch): Shape[] {
  const { random, port } = sketch;
  const wide = 46 + 14 * sketch.size;
  const { x, y, w, h, axis, zoom } = place(sketch, wide + 66);
  const high = h * random.between(1.16, 1.3);
  const left = x - wide - 22;
  const d = Math.min(port, wide - 6);
  return enlarged(zoom, [
    ...motor({ x, y, w, h, random }),
    path(['M', x, axis - h * 0.36, 'L', x - 24, axis - high * 0.44, 'v', high * 0.88, 'L', x, axis + h * 0.36, 'z'], {
      fill: 'metal',
    }),
    fine(['M', x - 12, axis - h * 0.38, 'v', h * 0.76]),
    ...upPort(left + wide / 2, axis - high / 2 + 2, d, 20),
    path(['M', left, axis - d / 2 - 8, 'L', left - 22, axis - d / 2, 'v', d, 'L', left, axis + d / 2 + 8, 'z']),
    ...leftPort(left - 20, axis, d, 4),
    path([
      'M',
      left + 12,
      axis - high / 2,
      'h',
      wide - 18,
      'q',
      14,
      0,
      14,
      16,
      'v',
      high - 32,
      'q',
      0,
      16,
      -14,
      16,
      'h',
      -(wide - 18),
      'q',
      -16,
      0,
      -16,
      -18,
      'v',
      -(high - 36),
      'q',
      0,
      -14,
      16,
      -14,
      'z',
    ]),
    shade(left + 2, axis + high * 0.16, wide, high * 0.3, 10),
    fine(['M', left + wide * 0.3, axis - high * 0.42, 'q', -10, high * 0.42, 0, high * 0.84]),
    fine(['M', left + wide * 0.74, axis - high * 0.44, 'v', high * 0.88]),
    ...times(4, (index) => bolt(left + wide + 2, axis - high * 0.36 + (index * high * 0.72) / 3, 2.6)),
    box(left + wide * 0.34, axis + high / 2 - 3, 12, 8, { fill: 'brass', r: 1.5 }),
    box(left + wide * 0.3, floor - 8, wide * 0.5, 8, { fill: 'dark', r: 2 }),
    box(left + wide * 0.42, axis + high / 2, wide * 0.26, floor - 8 - axis - high / 2, { fill: 'dark', r: 0 }),
  ]);
}

/** Self-priming jet: a long casing with a venturi inside, filled from a plug on top. */
export function jet(sketch: Sketch): Shape[] {
  const { random, port } = sketch;
  const wide = 92 + 22 * sketch.size + random.between(0, 10);
  const { x, y, w, h, axis, zoom } = place(sketch, wide + 44);
  const high = h * random.between(0.9, 1);
  const left = x - wide - 10;
  const d = Math.min(port, 32);
  const steel = random.chance(0.45);
  const fill = steel ? 'steel' : 'metal';
  return enlarged(zoom, [
    ...motor({ x, y, w, h, random }),
    ...upPort(left + wide * 0.74, axis - high / 2, d, 14, fill),
    ...leftPort(left, axis + high * 0.08, d, 12, fill),
    path(
      [
        'M',
        left + 26,
        axis - high / 2,
        'h',
        wide - 26,
        'v',
        high,
        'h',
        -(wide - 26),
        'q',
        -24,
        -2,
        -26,
        -26,
        'v',
        -(high - 52),
        'q',
        2,
        -24,
        26,
        -26,
        'z',
      ],
      { fill },
    ),
    shade(left + 4, axis + high * 0.2, wide - 4, high * 0.3, 12),
    box(left + wide - 12, axis - high / 2 - 6, 14, high + 12, { fill, r: 3 }),
    ...times(3, (index) => bolt(left + wide - 5, axis - high * 0.4 + index * high * 0.4, 2.6)),
    fine(['M', left + 26, axis - high / 2 + 2, 'v', high - 4]),
    fine([
      'M',
      left + 34,
      axis + high * 0.08 - d * 0.3,
      'h',
      wide * 0.42,
      'M',
      left + 34,
      axis + high * 0.08 + d * 0.3,
      'h',
      wide * 0.42,
    ]),
    box(left + wide * 0.3, axis - high / 2 - 9, 20, 10, { fill: 'brass', r: 2 }),
    ...hatch(left + wide * 0.3, axis - high / 2 - 9, 20, 10, 3, 'across'),
    box(left + wide * 0.36, axis + high / 2 - 2, 12, 8, { fill: 'brass', r: 1.5 }),
    box(left + 22, floor - 7, 46, 7, { fill: 'dark', r: 2 }),
    path(
      [
        'M',
        left + 34,
        axis + high / 2,
        'L',
        left + 28,
        floor - 7,
        'h',
        34,
        'l',
        -6,
        -(floor - 7 - axis - high / 2),
        'z',
      ],
      { fill: 'dark' },
    ),
  ]);
}

/** Horizontal multistage: rings in a row, one per impeller, held by tie rods. */
export function multistage(sketch: Sketch): Shape[] {
  const { random, port } = sketch;
  const count = Math.min(9, Math.max(3, sketch.stages ?? random.whole(3, 6)));
  const ring = 15;
  const wide = count * ring + 44;
  const { x, y, w, h, axis, zoom } = place({ ...sketch, size: sketch.size * 0.8 }, wide + 34);
  const high = h * 0.92;
  const left = x - wide - 8;
  const rings = left + 24;
  const d = Math.min(port, 30);
  return enlarged(zoom, [
    ...motor({ x, y, w, h, random }),
    ...leftPort(left, axis, d, 8, 'steel'),
    ...upPort(left + wide - 14, axis - high / 2, Math.min(d, 24), 16, 'steel'),
    box(left, axis - high / 2 - 2, 24, high + 4, { fill: 'metal', r: 7 }),
    box(left + wide - 24, axis - high / 2 - 2, 26, high + 4, { fill: 'metal', r: 4 }),
    ...times(count, (index) =>
      box(rings + index * ring, axis - high * 0.44, ring, high * 0.88, { fill: 'steel', r: 3 }),
    ),
    shade(rings, axis + high * 0.16, count * ring, high * 0.28),
    line(['M', left + 14, axis - high * 0.47, 'h', wide - 20], { width: 3 }),
    line(['M', left + 14, axis + high * 0.47, 'h', wide - 20], { width: 3 }),
    bolt(left + 10, axis - high * 0.47, 3.4),
    bolt(left + 10, axis + high * 0.47, 3.4),
    box(left - 4, floor - 7, 34, 7, { fill: 'dark', r: 2 }),
    box(left + 6, axis + high / 2, 14, floor - 7 - axis - high / 2, { fill: 'dark', r: 0 }),
  ]);
}

/** In-line circulator seen from the front: a round motor between two unions. */
export function circulation(sketch: Sketch): Shape[] {
  const { random } = sketch;
  const r = 50 + 18 * sketch.size;
  const cy = 156;
  const d = Math.min(40, sketch.port + 4);
  const union = (side: 1 | -1): Shape[] => {
    const x = middle + side * (r + 24);
    return [
      box(Math.min(middle, x), cy - d / 2, r + 24, d),
      box(x - 9, cy - d / 2 - 9, 18, d + 18, { fill: 'brass', r: 3 }),
      ...hatch(x - 9, cy - d / 2 - 9, 18, d + 18, 4, 'along'),
      box(side > 0 ? x + 9 : x - 39, cy - d / 2 + 3, 30, d - 6, { fill: 'brass', r: 1 }),
    ];
  };
  const ribs = random.whole(9, 15);
  return [
    ...union(-1),
    ...union(1),
    circle(middle, cy, r + 10),
    ...times(4, (index) =>
      bolt(
        middle + (r + 2) * Math.cos(Math.PI * (0.25 + index / 2)),
        cy + (r + 2) * Math.sin(Math.PI * (0.25 + index / 2)),
        4,
      ),
    ),
    circle(middle, cy, r - 4, { fill: 'tint' }),
    ...times(ribs, (index) => {
      const angle = (index / ribs) * Math.PI * 2;
      return fine([
        'M',
        middle + Math.cos(angle) * r * 0.66,
        cy + Math.sin(angle) * r * 0.66,
        'L',
        middle + Math.cos(angle) * r * 0.88,
        cy + Math.sin(angle) * r * 0.88,
      ]);
    }),
    circle(middle, cy, r * 0.56, { fill: 'dark' }),
    box(middle - r * 0.3, cy - r * 0.24, r * 0.6, r * 0.3, { fill: 'paper', width: 1.2, r: 2 }),
    line(['M', middle - r * 0.18, cy - r * 0.09, 'h', r * 0.22], { width: 2 }),
    ...times(3, (index) =>
      circle(middle - r * 0.2 + index * r * 0.2, cy + r * 0.26, 3.2, {
        fill: index === 0 ? 'accent' : 'steel',
        width: 1,
      }),
    ),
    line(['M', middle + r * 0.3, cy + r * 0.86, 'q', 10, 40, 52, 36], { width: 4 }),
  ];
}

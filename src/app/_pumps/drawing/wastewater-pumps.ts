import { float, plate } from './parts';
import { box, circle, fine, hatch, line, path, type Shape, shade, times } from './pen';
import { floor, middle, type Sketch } from './sketch';

/** Drainage pump: a bucket on a strainer with a handle and a float. */
export function drainage(sketch: Sketch): Shape[] {
  const { random } = sketch;
  const w = 92 + 22 * sketch.size + random.between(-6, 6);
  const h = 104 + 30 * sketch.size;
  const left = middle - w / 2;
  const top = floor - 34 - h;
  const d = Math.min(42, sketch.port + 6);
  const side = left + w;
  const steel = random.chance(0.4);
  const slots = random.whole(7, 10);
  return [
    ...float(left + 14, top + 12, left - 66, top + 40 + random.between(-10, 34)),
    box(side - 6, floor - 62, 30, d, { fill: 'dark', r: 2 }),
    path(
      [
        'M',
        side + 20,
        floor - 62 + d,
        'v',
        -d,
        'q',
        0,
        -4,
        4,
        -4,
        'V',
        floor - 100,
        'h',
        d,
        'v',
        44,
        'q',
        0,
        d - 4,
        -d,
        d,
        'z',
      ],
      { fill: 'dark' },
    ),
    box(side + 20, floor - 112, d + 8, 13, { fill: 'dark', r: 2 }),
    path(
      [
        'M',
        left + w * 0.2,
        top + 6,
        'v',
        -16,
        'q',
        0,
        -16,
        16,
        -16,
        'h',
        w * 0.6 - 32,
        'q',
        16,
        0,
        16,
        16,
        'v',
        16,
        'h',
        -9,
        'v',
        -12,
        'q',
        0,
        -9,
        -9,
        -9,
        'h',
        -(w * 0.6 - 46),
        'q',
        -9,
        0,
        -9,
        9,
        'v',
        12,
        'z',
      ],
      { fill: 'dark' },
    ),
    line(['M', left + w * 0.34, top + 2, 'q', -4, -40, -40, -44, 'q', -34, -2, -40, -24], { width: 4.5 }),
    path(['M', left + 6, top + 14, 'q', 4, -14, 20, -14, 'h', w - 52, 'q', 16, 0, 20, 14, 'z'], { fill: 'dark' }),
    path(['M', left + 4, top + 14, 'h', w - 8, 'l', 6, h - 14, 'h', -(w + 4), 'z'], { fill: steel ? 'steel' : 'tint' }),
    shade(left + w * 0.66, top + 14, w * 0.32, h - 14),
    ...times(random.whole(2, 4), (index) => fine(['M', left + 4, top + 30 + index * 9, 'h', w - 8])),
    ...plate(left + w * 0.2, top + h * 0.52, w * 0.34, h * 0.2),
    path(['M', left - 6, top + h, 'h', w + 12, 'l', 4, 34, 'h', -(w + 20), 'z'], { fill: 'dark' }),
    ...times(slots, (index) =>
      fine(['M', left + 2 + (index * (w - 4)) / (slots - 1), top + h + 8, 'v', 20], {
        stroke: 'paper',
        width: 3,
        opacity: 0.75,
      }),
    ),
  ];
}

/** Sewage pump: heavy iron on legs, a wide flanged elbow, a lifting eye. */
export function sewage(sketch: Sketch): Shape[] {
  const { random } = sketch;
  const w = 84 + 20 * sketch.size;
  const h = 96 + 26 * sketch.size;
  const left = middle - w / 2 - 20;
  const top = floor - 76 - h;
  const d = Math.min(52, sketch.port + 14);
  const right = left + w;
  const volute = top + h;
  return [
    line(['M', left + w * 0.26, top, 'q', -6, -34, -44, -36, 'q', -26, -2, -28, -20], { width: 5 }),
    ...(random.chance(0.5) ? float(left + w * 0.8, top + 4, right + 70, top + 46) : []),
    path(
      [
        'M',
        left + w * 0.38,
        top + 4,
        'v',
        -12,
        'a',
        w * 0.12,
        w * 0.12,
        0,
        1,
        1,
        w * 0.24,
        0,
        'v',
        12,
        'h',
        -8,
        'v',
        -12,
        'a',
        w * 0.05,
        w * 0.05,
        0,
        1,
        0,
        -(w * 0.24 - 16),
        0,
        'v',
        12,
        'z',
      ],
      { fill: 'steel' },
    ),
    path(['M', left + 10, top + 16, 'q', 2, -16, 22, -16, 'h', w - 64, 'q', 20, 0, 22, 16, 'z'], { fill: 'tint' }),
    box(left, top + 14, w, h - 14, { fill: 'tint', r: 3 }),
    ...hatch(left, top + 24, w, h - 40, random.whole(5, 8), 'across'),
    shade(left + w * 0.66, top + 14, w * 0.34, h - 14),
    ...plate(left + w * 0.14, top + h * 0.42, w * 0.42, h * 0.24),
    box(left - 8, volute - 8, w + 16, 14, { fill: 'metal', r: 3 }),
    ...times(4, (index) => circle(left + 2 + (index * (w - 4)) / 3, volute - 1, 2.8, { fill: 'steel', width: 1.2 })),
    path(
      [
        'M',
        left - 16,
        volute + 6,
        'h',
        w + 26,
        'h',
        22,
        'q',
        8,
        0,
        8,
        -8,
        'v',
        -14,
        'h',
        d,
        'v',
        22,
        'q',
        0,
        34,
        -34,
        34,
        'H',
        left + 8,
        'q',
        -28,
        0,
        -24,
        -34,
        'z',
      ],
      { fill: 'metal' },
    ),
    box(right + 28, volute - 30, d + 20, 12, { fill: 'metal', r: 2 }),
    fine(['M', left + 4, volute + 20, 'q', 30, 14, w + 20, 4]),
    ...[0.02, 0.42, 0.86].map((share) =>
      path(['M', left + w * share, volute + 38, 'l', -3, 32, 'h', 20, 'l', -3, -32, 'z'], { fill: 'dark' }),
    ),
    box(left - 12, floor - 8, w + 34, 8, { fill: 'dark', r: 2 }),
  ];
}

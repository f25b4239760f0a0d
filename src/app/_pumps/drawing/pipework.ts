import { box, circle, fine, hatch, line, oval, path, type Shape, shade, times } from './pen';
import { middle, type Sketch } from './sketch';

/** Foot valve: a check valve above a strainer basket. */
export function footValve({ random, port }: Sketch): Shape[] {
  const w = 56 + port * 0.9;
  const left = middle - w / 2;
  const brass = random.chance(0.7) ? 'brass' : 'dark';
  const rows = random.whole(4, 6);
  return [
    box(middle - w * 0.32, 44, w * 0.64, 30, { fill: brass, r: 1 }),
    ...hatch(middle - w * 0.32, 44, w * 0.64, 24, 4, 'along'),
    path(
      ['M', left + 8, 72, 'h', w - 16, 'l', 8, 14, 'v', 26, 'l', -8, 14, 'H', left + 8, 'l', -8, -14, 'v', -26, 'z'],
      { fill: brass },
    ),
    fine(['M', left + w * 0.3, 72, 'v', 54]),
    fine(['M', left + w * 0.7, 72, 'v', 54]),
    shade(left + w * 0.7, 74, w * 0.28, 52),
    path(
      ['M', left + 2, 126, 'h', w - 4, 'l', -7, 112, 'q', -2, 16, -18, 16, 'h', -(w - 54), 'q', -16, 0, -18, -16, 'z'],
      { fill: 'steel' },
    ),
    ...times(rows * 4, (index) => {
      const row = Math.floor(index / 4);
      const x = left + 18 + ((index % 4) * (w - 36)) / 3;
      return oval(x, 144 + (row * 92) / rows, 4.4, 6, { fill: 'dark', stroke: 'none' });
    }),
  ];
}

/** Check valve: hexagonal ends, an arrow for the way through. */
export function checkValve({ random, port }: Sketch): Shape[] {
  const h = 60 + port * 0.8;
  const cy = 152;
  const fill = random.chance(0.75) ? 'brass' : 'steel';
  const end = (x: number): Shape[] => [
    box(x, cy - h * 0.44, 46, h * 0.88, { fill, r: 4 }),
    fine(['M', x, cy - h * 0.16, 'h', 46]),
    fine(['M', x, cy + h * 0.16, 'h', 46]),
  ];
  return [
    path(
      [
        'M',
        140,
        cy - h * 0.34,
        'h',
        22,
        'q',
        38,
        -22,
        76,
        0,
        'h',
        22,
        'v',
        h * 0.68,
        'h',
        -22,
        'q',
        -38,
        22,
        -76,
        0,
        'h',
        -22,
        'z',
      ],
      { fill },
    ),
    shade(150, cy + h * 0.18, 100, h * 0.26, 10),
    ...end(98),
    ...end(256),
    path(['M', 172, cy - 6, 'h', 34, 'v', -10, 'l', 24, 16, 'l', -24, 16, 'v', -10, 'h', -34, 'z'], {
      fill: 'paper',
      width: 1.6,
    }),
  ];
}

/** Hose: a coil with its end coming out. */
export function hose({ random, port }: Sketch): Shape[] {
  const turns = random.whole(4, 6);
  const bore = 9 + port * 0.2;
  const paint = random.pick(['tint', 'dark', 'water'] as const);
  return [
    ...times(turns, (index) => {
      const rx = 108 - index * (bore + 4);
      return circle(190, 152, Math.max(24, rx), { fill: 'none', stroke: 'ink', width: bore + 3 });
    }),
    ...times(turns, (index) => {
      const rx = 108 - index * (bore + 4);
      return circle(190, 152, Math.max(24, rx), { fill: 'none', stroke: paint, width: bore });
    }),
    line(['M', 190, 260, 'h', 96, 'q', 34, 0, 34, -26, 'V', 196], { width: bore + 3 }),
    line(['M', 190, 260, 'h', 96, 'q', 34, 0, 34, -26, 'V', 196], { width: bore, stroke: paint }),
    box(306, 172, 28, 28, { fill: 'brass', r: 3 }),
    ...hatch(306, 172, 28, 28, 4, 'across'),
    ...times(2, (index) => box(index ? 92 : 262, 138, 30, 12, { fill: 'dark', r: 3, width: 1.4 })),
  ];
}

/** Pipe: lengths in a bundle, seen from the end. */
export function pipe({ random, port }: Sketch): Shape[] {
  const r = 17 + port * 0.25;
  const paint = random.pick(['tint', 'steel', 'water'] as const);
  const rows = random.chance(0.5) ? [3, 2, 1] : [2, 3, 2];
  return rows.flatMap((count, row) =>
    times(count, (index) => {
      const x = 96 + (3 - count) * r + index * r * 2.05;
      const y = 214 - row * r * 1.78;
      return {
        tag: 'g' as const,
        attrs: {},
        children: [
          path(['M', x, y - r, 'l', 150, -34, 'a', r, r, 0, 0, 1, 0, r * 2, 'l', -150, 34, 'z'], { fill: paint }),
          fine(['M', x + 6, y - r * 0.3, 'l', 150, -34]),
          circle(x, y, r, { fill: paint }),
          circle(x, y, r * 0.68, { fill: 'dark' }),
        ],
      };
    }),
  );
}

/** Fittings: an elbow, a tee or a nipple, by chance. */
export function fitting(sketch: Sketch): Shape[] {
  const { random, port } = sketch;
  const d = 36 + port * 0.5;
  const fill = random.pick(['brass', 'dark', 'steel', 'tint'] as const);
  const collar = (x: number, y: number, lying: boolean): Shape[] =>
    lying
      ? [
          box(x - 13, y - d / 2 - 9, 26, d + 18, { fill, r: 4 }),
          ...hatch(x - 13, y - d / 2 - 9, 26, d + 18, 5, 'along'),
        ]
      : [
          box(x - d / 2 - 9, y - 13, d + 18, 26, { fill, r: 4 }),
          ...hatch(x - d / 2 - 9, y - 13, d + 18, 26, 5, 'across'),
        ];
  const form = random.pick(['elbow', 'tee', 'nipple'] as const);
  if (form === 'elbow')
    return [
      path(
        [
          'M',
          92,
          140 - d / 2,
          'H',
          178,
          'q',
          76,
          0,
          76,
          76,
          'V',
          244,
          'h',
          -d,
          'v',
          -22,
          'q',
          0,
          -36,
          -36,
          -36,
          'H',
          92,
          'z',
        ],
        { fill },
      ),
      ...collar(92, 152 - 12 + 0.5, true),
      ...collar(254 - d / 2, 244, false),
      fine(['M', 112, 140 - d * 0.2, 'h', 70, 'q', 50, 2, 54, 56]),
    ];
  if (form === 'tee')
    return [
      box(middle - d / 2, 150, d, 90, { fill, r: 1 }),
      box(96, 140 - d / 2, 208, d, { fill, r: 2 }),
      shade(96, 140 + d * 0.18, 208, d * 0.32),
      ...collar(96, 140, true),
      ...collar(304, 140, true),
      ...collar(middle, 240, false),
    ];
  return [
    box(100, 150 - d / 2, 200, d, { fill, r: 2 }),
    ...hatch(100, 150 - d / 2, 62, d, 8, 'across'),
    ...hatch(238, 150 - d / 2, 62, d, 8, 'across'),
    box(162, 150 - d / 2 - 12, 76, d + 24, { fill, r: 4 }),
    fine(['M', 162, 150 - d * 0.2, 'h', 76]),
    fine(['M', 162, 150 + d * 0.2, 'h', 76]),
    shade(100, 150 + d * 0.2, 200, d * 0.3),
  ];
}

/** Cable: a reel of flat submersible cable. */
export function cable({ random }: Sketch): Shape[] {
  const turns = random.whole(5, 8);
  return [
    line(['M', 262, 182, 'q', 40, 4, 46, 44, 'q', 3, 26, 34, 28], { width: 7, stroke: 'tint' }),
    line(['M', 262, 182, 'q', 40, 4, 46, 44, 'q', 3, 26, 34, 28], { width: 1.2 }),
    circle(middle - 14, 150, 96, { fill: 'dark' }),
    circle(middle - 14, 150, 84, { fill: 'tint' }),
    ...times(turns, (index) =>
      circle(middle - 14, 150, 80 - index * (46 / turns), { fill: 'none', width: 1.6, opacity: 0.7 }),
    ),
    circle(middle - 14, 150, 32, { fill: 'dark' }),
    circle(middle - 14, 150, 13, { fill: 'paper' }),
    ...times(6, (index) => {
      const angle = (index / 6) * Math.PI * 2;
      return circle(middle - 14 + Math.cos(angle) * 22, 150 + Math.sin(angle) * 22, 3, {
        fill: 'paper',
        stroke: 'none',
      });
    }),
  ];
}

/** What has no drawing of its own: a carton with the house's mark. */
export function generic({ random }: Sketch): Shape[] {
  const lift = random.between(-8, 8);
  return [
    path(['M', 96, 120 + lift, 'L', 200, 84 + lift, 'L', 304, 120 + lift, 'V', 220, 'L', 200, 256, 'L', 96, 220, 'z'], {
      fill: 'brass',
    }),
    path(['M', 200, 156 + lift, 'L', 304, 120 + lift, 'V', 220, 'L', 200, 256, 'z'], {
      fill: 'ink',
      stroke: 'none',
      opacity: 0.1,
    }),
    line(['M', 96, 120 + lift, 'L', 200, 156 + lift, 'L', 304, 120 + lift]),
    line(['M', 200, 156 + lift, 'V', 256]),
    path(['M', 136, 106 + lift, 'L', 240, 142 + lift, 'v', 34, 'l', 18, -6, 'v', -34, 'L', 154, 100 + lift, 'z'], {
      fill: 'tint',
      width: 1.4,
    }),
    ...[0, 1].map((row) => fine(['M', 112, 176 + lift + row * 10, 'l', 34 - row * 12, 12 - row * 4])),
  ];
}

import { bolt, dial, plate, upPort } from './parts';
import { box, circle, fine, hatch, line, path, type Shape, shade, times } from './pen';
import { middle, type Sketch } from './sketch';

/** Pressure switch: a cap over springs on a quarter-inch thread. */
export function pressureSwitch({ random }: Sketch): Shape[] {
  const w = 112 + random.between(0, 22);
  const h = 92 + random.between(0, 16);
  const left = middle - w / 2;
  const top = 74;
  return [
    line(['M', left + 4, top + h - 14, 'q', -36, 4, -46, 40, 'q', -6, 22, -34, 24], { width: 5 }),
    box(left - 12, top + h - 26, 18, 20, { fill: 'dark', r: 3 }),
    box(middle - 16, top + h + 18, 32, 26, { fill: 'brass', r: 2 }),
    ...hatch(middle - 16, top + h + 18, 32, 26, 4, 'along'),
    box(middle - 24, top + h + 8, 48, 14, { fill: 'steel', r: 2 }),
    box(left + 8, top + h - 8, w - 16, 18, { fill: 'steel', r: 3 }),
    box(left, top, w, h, { fill: 'tint', r: 12 }),
    shade(left + w * 0.7, top + 6, w * 0.3, h - 8, 10),
    box(middle - 8, top - 9, 16, 11, { fill: 'dark', r: 3 }),
    ...plate(left + w * 0.2, top + h * 0.34, w * 0.6, h * 0.36),
    ...(random.chance(0.5) ? dial(left + w + 22, top + h * 0.5, 24, random.between(0.2, 0.8)) : []),
  ];
}

/** Electronic controller between two pipes, with a gauge and lights. */
export function controller({ random }: Sketch): Shape[] {
  const r = 62 + random.between(-6, 8);
  const cy = 152;
  const square = random.chance(0.4);
  return [
    ...upPort(middle, cy - r + 8, 32, 20, 'brass'),
    box(middle - 16, cy + r - 8, 32, 30, { fill: 'brass', r: 1 }),
    box(middle - 21, cy + r + 18, 42, 12, { fill: 'brass', r: 2.5 }),
    ...hatch(middle - 21, cy + r + 18, 42, 12, 5, 'across'),
    line(['M', middle + r - 8, cy + 24, 'q', 44, 6, 50, 42, 'q', 3, 18, 26, 20], { width: 5 }),
    square ? box(middle - r, cy - r, r * 2, r * 2, { fill: 'tint', r: 20 }) : circle(middle, cy, r, { fill: 'tint' }),
    square
      ? box(middle - r + 8, cy - r + 8, r * 2 - 16, r * 2 - 16, { fill: 'dark', r: 14 })
      : circle(middle, cy, r - 9, { fill: 'dark' }),
    ...(random.chance(0.55)
      ? dial(middle, cy - 12, 30, random.between(0.3, 0.7))
      : [
          box(middle - 34, cy - 32, 68, 34, { fill: 'paper', r: 4, width: 1.4 }),
          line(['M', middle - 22, cy - 15, 'h', 26], { stroke: 'brand', width: 5 }),
          fine(['M', middle + 10, cy - 15, 'h', 14]),
        ]),
    ...times(3, (index) =>
      circle(middle - 22 + index * 22, cy + 32, 5.5, { fill: index === 0 ? 'accent' : 'steel', width: 1.2 }),
    ),
  ];
}

/** Float switch: a float on a long cable with its weight. */
export function floatSwitch({ random }: Sketch): Shape[] {
  const turns = random.whole(3, 5);
  return [
    ...times(turns, (index) =>
      line(['M', 92, 150 + index * 7, 'a', 46 - index * 4, 40 - index * 3, 0, 1, 1, 4, 4], { width: 3.4 }),
    ),
    line(['M', 150, 126, 'C', 200, 60, 214, 70, 234, 120], { width: 4 }),
    circle(208, 83, 11, { fill: 'dark' }),
    ...swimmer(random.between(-14, 10)),
  ];
}

function swimmer(turn: number): Shape[] {
  return [
    {
      tag: 'g',
      attrs: { transform: `rotate(${Math.round(turn)} 268 170)` },
      children: [
        box(226, 108, 22, 20, { fill: 'dark', r: 4 }),
        path(
          [
            'M',
            214,
            132,
            'q',
            22,
            -14,
            46,
            0,
            'l',
            38,
            70,
            'q',
            6,
            22,
            -18,
            32,
            'q',
            -24,
            10,
            -38,
            -8,
            'l',
            -34,
            -66,
            'q',
            -8,
            -18,
            6,
            -28,
            'z',
          ],
          { fill: 'accent' },
        ),
        fine(['M', 222, 168, 'l', 62, -30]),
        fine(['M', 236, 200, 'q', 22, 24, 46, 12]),
      ],
    },
  ];
}

/** Dry-run protection: a relay box with probes on their cable. */
export function dryRunKit({ random }: Sketch): Shape[] {
  const probes = random.pick([2, 2, 3] as const);
  return [
    box(84, 66, 116, 150, { fill: 'tint', r: 8 }),
    shade(166, 66, 34, 150, 8),
    box(98, 82, 88, 54, { fill: 'dark', r: 5 }),
    line(['M', 110, 102, 'h', 34], { stroke: 'water', width: 5 }),
    circle(168, 102, 5, { fill: 'accent', stroke: 'none' }),
    fine(['M', 110, 120, 'h', 52], { stroke: 'paper' }),
    circle(122, 168, 15, { fill: 'steel' }),
    line(['M', 122, 168, 'l', 8, -9], { width: 3 }),
    ...plate(146, 154, 42, 30),
    bolt(92, 74, 3),
    bolt(192, 74, 3),
    bolt(92, 208, 3),
    bolt(192, 208, 3),
    ...times(probes, (index) => {
      const x = 254 + index * 34;
      return {
        tag: 'g' as const,
        attrs: {},
        children: [
          line(
            [
              'M',
              112 + index * 22,
              216,
              'v',
              16,
              'q',
              0,
              22,
              24,
              22,
              'H',
              x - 30,
              'q',
              16,
              0,
              18,
              -16,
              'V',
              100,
              'q',
              0,
              -18,
              12,
              -18,
            ],
            { width: 3 },
          ),
          box(x - 7, 82, 14, 54 + index * 14, { fill: 'steel', r: 3 }),
          box(x - 9, 74, 18, 20, { fill: 'dark', r: 3 }),
          fine(['M', x - 7, 112, 'h', 14]),
        ],
      };
    }),
  ];
}

/** A gauge on its thread. */
export function gauge({ random }: Sketch): Shape[] {
  const r = 70 + random.between(-6, 10);
  return [
    box(middle - 13, 130 + r - 6, 26, 26, { fill: 'brass', r: 1 }),
    box(middle - 19, 130 + r + 16, 38, 14, { fill: 'brass', r: 2 }),
    box(middle - 10, 130 + r + 28, 20, 20, { fill: 'brass', r: 1 }),
    ...dial(middle, 130, r, random.between(0.25, 0.8)),
  ];
}

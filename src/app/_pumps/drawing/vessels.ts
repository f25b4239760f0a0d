import { leftPort, plate } from './parts';
import { box, fine, hatch, line, oval, path, type Shape, shade } from './pen';
import { floor, middle, type Sketch } from './sketch';

/** Expansion vessel, standing or lying. */
export function pressureTank(sketch: Sketch): Shape[] {
  const { random } = sketch;
  if (random.chance(0.4)) return lyingTank(sketch);
  const w = 96 + 44 * sketch.size;
  const top = 66 - 22 * sketch.size;
  const left = middle - w / 2;
  const base = floor - 20;
  return [
    ...[left + 12, left + w / 2 - 9, left + w - 30].map((at) => box(at, base - 22, 18, 42, { fill: 'dark', r: 2 })),
    box(middle - 12, base - 6, 24, 22, { fill: 'brass', r: 2 }),
    box(middle - 7, top - 14, 14, 18, { fill: 'dark', r: 2 }),
    path(
      [
        'M',
        left,
        top + 40,
        'q',
        0,
        -40,
        w / 2,
        -40,
        'q',
        w / 2,
        0,
        w / 2,
        40,
        'V',
        base - 40,
        'q',
        0,
        40,
        -w / 2,
        40,
        'q',
        -w / 2,
        0,
        -w / 2,
        -40,
        'z',
      ],
      { fill: 'tint' },
    ),
    shade(left + w * 0.68, top + 26, w * 0.3, base - top - 52, 16),
    line(['M', left, (top + base) / 2 - 4, 'h', w], { width: 1.6 }),
    line(['M', left, (top + base) / 2 + 4, 'h', w], { width: 1.6 }),
    ...plate(left + w * 0.2, top + 46, w * 0.42, 34),
  ];
}

function lyingTank({ random, size }: Sketch): Shape[] {
  const w = 190 + 40 * size;
  const h = 96 + 24 * size;
  const left = middle - w / 2;
  const top = floor - 28 - h;
  return [
    ...[left + 40, left + w - 76].map((at) =>
      path(['M', at, floor - 34, 'l', -8, 34, 'h', 52, 'l', -8, -34, 'z'], { fill: 'dark' }),
    ),
    box(left - 14, top + h / 2 - 10, 18, 20, { fill: 'brass', r: 2 }),
    box(left + w - 4, top + h / 2 - 6, 14, 12, { fill: 'dark', r: 2 }),
    path(
      [
        'M',
        left + 44,
        top,
        'h',
        w - 88,
        'q',
        44,
        0,
        44,
        h / 2,
        'q',
        0,
        h / 2,
        -44,
        h / 2,
        'h',
        -(w - 88),
        'q',
        -44,
        0,
        -44,
        -h / 2,
        'q',
        0,
        -h / 2,
        44,
        -h / 2,
        'z',
      ],
      { fill: 'tint' },
    ),
    shade(left + 20, top + h * 0.68, w - 40, h * 0.26, 14),
    fine(['M', left + 44, top, 'v', h]),
    fine(['M', left + w - 44, top, 'v', h]),
    ...plate(left + w * 0.36, top + h * 0.28, w * 0.2, h * 0.32),
    ...(random.chance(0.5) ? [box(middle - 34, top - 9, 68, 10, { fill: 'dark', r: 2 })] : []),
  ];
}

/** A filter housing with its cartridge. */
export function filter({ random, size }: Sketch): Shape[] {
  const w = 84 + 16 * size;
  const left = middle - w / 2;
  return [
    ...leftPort(left + 6, 82, 28, 16, 'dark'),
    box(left + w - 10, 68, 30, 28, { fill: 'dark', r: 1 }),
    box(left + w + 18, 62, 12, 40, { fill: 'dark', r: 2 }),
    path(
      ['M', left + 4, 104, 'h', w - 8, 'l', -5, 130, 'q', -2, 20, -22, 20, 'h', -(w - 62), 'q', -20, 0, -22, -20, 'z'],
      { fill: 'water' },
    ),
    box(left + w * 0.28, 112, w * 0.44, 126, { fill: 'paper', width: 1.4, r: 3 }),
    ...hatch(left + w * 0.28, 112, w * 0.44, 126, random.whole(10, 16), 'along'),
    box(left - 4, 56, w + 8, 50, { fill: 'tint', r: 6 }),
    ...hatch(left, 88, w, 16, 9, 'across'),
    oval(middle, 62, 10, 5, { fill: 'accent', width: 1.4 }),
  ];
}

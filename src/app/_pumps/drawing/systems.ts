import { dial, leftPort, motor, plate, upPort } from './parts';
import { box, circle, fine, hatch, line, path, type Shape, shade, times } from './pen';
import { floor, middle, type Sketch } from './sketch';

/** Booster set: a pump below, a lying tank above, hose, switch and gauge between them. */
export function booster(sketch: Sketch): Shape[] {
  const { random } = sketch;
  if (random.chance(0.35)) return compactBooster(sketch);
  const tankW = 150 + 40 * sketch.size;
  const tankH = 82 + 12 * sketch.size;
  const left = middle - tankW / 2 + 20;
  const tankTop = 34;
  const motorH = 58;
  const motorW = 84 + 20 * sketch.size;
  const y = floor - 26 - motorH;
  const x = middle - 4;
  const axis = y + motorH / 2;
  const port = 24;
  return [
    line(['M', x - 50, y - 26, 'q', -50, -6, -50, -46, 'q', 0, -40, 34, -40], { width: 11 }),
    line(['M', x - 50, y - 26, 'q', -50, -6, -50, -46, 'q', 0, -40, 34, -40], { width: 8, stroke: 'steel' }),
    line(['M', x - 50, y - 26, 'q', -50, -6, -50, -46, 'q', 0, -40, 34, -40], { width: 1.2, opacity: 0.5 }),
    ...[left + 34, left + tankW - 54].map((at) =>
      path(
        [
          'M',
          at,
          tankTop + tankH - 8,
          'l',
          -6,
          y - tankTop - tankH + 20,
          'h',
          30,
          'l',
          -6,
          -(y - tankTop - tankH + 20),
          'z',
        ],
        { fill: 'dark' },
      ),
    ),
    path(
      [
        'M',
        left + 34,
        tankTop,
        'h',
        tankW - 68,
        'q',
        34,
        0,
        34,
        tankH / 2,
        'q',
        0,
        tankH / 2,
        -34,
        tankH / 2,
        'h',
        -(tankW - 68),
        'q',
        -34,
        0,
        -34,
        -tankH / 2,
        'q',
        0,
        -tankH / 2,
        34,
        -tankH / 2,
        'z',
      ],
      { fill: 'tint' },
    ),
    fine(['M', left + 34, tankTop, 'v', tankH]),
    fine(['M', left + tankW - 34, tankTop, 'v', tankH]),
    shade(left + 16, tankTop + tankH * 0.68, tankW - 32, tankH * 0.26, 12),
    ...plate(left + tankW * 0.42, tankTop + tankH * 0.3, tankW * 0.22, tankH * 0.3),
    box(left - 10, tankTop + tankH / 2 - 9, 14, 18, { fill: 'brass', r: 2 }),
    ...motor({ x, y, w: motorW, h: motorH, random, fill: 'tint' }),
    ...leftPort(x - 74, axis, port, 10),
    box(x - 74, axis - 32, 76, 62, { fill: 'metal', r: 10 }),
    shade(x - 74, axis + 8, 76, 22, 10),
    box(x - 6, axis - 36, 10, 70, { fill: 'metal', r: 2 }),
    ...upPort(x - 50, axis - 30, 20, 6),
    box(x - 62, y - 34, 24, 24, { fill: 'brass', r: 2 }),
    ...dial(x - 76, y - 44, 13, random.between(0.2, 0.7)),
    box(x - 36, y - 44, 34, 26, { fill: 'dark', r: 3 }),
  ];
}

/** The quiet kind: everything in one housing with a display. */
function compactBooster({ random, size }: Sketch): Shape[] {
  const w = 150 + 30 * size;
  const h = 140 + 20 * size;
  const left = middle - w / 2;
  const top = floor - 12 - h;
  return [
    ...[left + 14, left + w - 44].map((at) => box(at, floor - 14, 30, 14, { fill: 'dark', r: 3 })),
    ...leftPort(left + 2, top + h * 0.66, 28, 12),
    ...upPort(left + w * 0.76, top + 4, 26, 12),
    path(
      [
        'M',
        left,
        floor - 12,
        'V',
        top + 44,
        'q',
        0,
        -44,
        46,
        -44,
        'h',
        w - 92,
        'q',
        46,
        0,
        46,
        44,
        'V',
        floor - 12,
        'z',
      ],
      { fill: 'tint' },
    ),
    shade(left + w * 0.7, top + 24, w * 0.3, h - 24, 10),
    fine(['M', left, top + h * 0.52, 'h', w]),
    ...hatch(left + 18, top + h * 0.62, w - 36, h * 0.28, random.whole(4, 7), 'along'),
    box(left + w * 0.22, top + 20, w * 0.44, h * 0.24, { fill: 'dark', r: 6 }),
    line(['M', left + w * 0.28, top + 20 + h * 0.12, 'h', w * 0.16], { stroke: 'water', width: 4 }),
    circle(left + w * 0.58, top + 20 + h * 0.12, 5, { fill: 'accent', width: 1.2 }),
  ];
}

/** Solar pump: a panel to the sun, a controller, a pump on its cable. */
export function solar(sketch: Sketch): Shape[] {
  const { random } = sketch;
  const columns = random.pick([4, 5, 6] as const);
  const tilt = 26 + random.between(-4, 8);
  const w = 168 + 20 * sketch.size;
  const x = 46;
  const y = 92;
  const high = 84;
  const at = (share: number, down: number) => [x + tilt * (1 - down) + w * share, y + high * down] as const;
  const bodyW = 34 + 8 * sketch.size;
  const bodyX = 308;
  return [
    ...times(8, (index) => {
      const angle = (index / 8) * Math.PI * 2;
      return line(
        ['M', 342 + Math.cos(angle) * 25, 58 + Math.sin(angle) * 25, 'l', Math.cos(angle) * 9, Math.sin(angle) * 9],
        { stroke: 'accent', width: 3 },
      );
    }),
    circle(342, 58, 17, { fill: 'accent', stroke: 'none' }),
    line(['M', x + w * 0.5, y + high, 'L', x + w * 0.5, floor], { width: 5 }),
    line(['M', x + w * 0.5, y + high + 20, 'L', x + w * 0.22, floor], { width: 3 }),
    box(x + w * 0.2 - 10, floor - 6, w * 0.5, 6, { fill: 'dark', r: 2 }),
    path(['M', ...at(0, 0), 'L', ...at(1, 0), 'L', ...at(1, 1), 'L', ...at(0, 1), 'z'], { fill: 'panel' }),
    ...times(columns - 1, (index) =>
      fine(['M', ...at((index + 1) / columns, 0), 'L', ...at((index + 1) / columns, 1)], {
        stroke: 'paper',
        opacity: 0.7,
      }),
    ),
    ...times(2, (index) =>
      fine(['M', ...at(0, (index + 1) / 3), 'L', ...at(1, (index + 1) / 3)], { stroke: 'paper', opacity: 0.7 }),
    ),
    line(['M', x + w * 0.5, y + high + 34, 'h', 46, 'q', 60, 0, 70, -24, 'q', 6, -14, 22, -14, 'h', 6], { width: 3 }),
    box(x + w * 0.5 + 22, y + high + 18, 40, 48, { fill: 'dark', r: 4 }),
    line(['M', x + w * 0.5 + 31, y + high + 32, 'h', 22], { stroke: 'water', width: 4 }),
    circle(x + w * 0.5 + 34, y + high + 52, 3, { fill: 'accent', stroke: 'none' }),
    box(bodyX + bodyW / 2 - 9, 116, 18, 24, { fill: 'brass', r: 1 }),
    box(bodyX - 2, 134, bodyW + 4, 14, { fill: 'metal', r: 3 }),
    box(bodyX, 148, bodyW, 46, { fill: 'steel', r: 1 }),
    ...hatch(bodyX, 148, bodyW, 46, sketch.stages ? Math.min(7, sketch.stages) : random.whole(3, 6), 'along'),
    box(bodyX + 1, 194, bodyW - 2, 16, { fill: 'dark', r: 1 }),
    box(bodyX, 210, bodyW, floor - 210, { fill: 'tint', r: 4 }),
    shade(bodyX + bodyW * 0.62, 148, bodyW * 0.38, floor - 148),
  ];
}

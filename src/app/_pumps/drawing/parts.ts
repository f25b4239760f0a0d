import { box, circle, fine, hatch, line, type Paint, path, type Shape, shade, times } from './pen';
import type { Random } from './random';

/** A threaded port that points up from `y`; `d` is its bore. */
export function upPort(cx: number, y: number, d: number, length = 22, fill: Paint = 'metal'): Shape[] {
  return [
    box(cx - d / 2, y - length, d, length + 4, { fill, r: 1 }),
    box(cx - d / 2 - 5, y - length - 11, d + 10, 12, { fill, r: 2.5 }),
    ...hatch(cx - d / 2 - 5, y - length - 11, d + 10, 12, 3, 'across'),
  ];
}

/** A threaded port that points left from `x`. */
export function leftPort(x: number, cy: number, d: number, length = 16, fill: Paint = 'metal'): Shape[] {
  return [
    box(x - length, cy - d / 2, length + 4, d, { fill, r: 1 }),
    box(x - length - 11, cy - d / 2 - 5, 12, d + 10, { fill, r: 2.5 }),
    ...hatch(x - length - 11, cy - d / 2 - 5, 12, d + 10, 3, 'along'),
  ];
}

/** A type plate: a frame, a strong line, weak lines. */
export function plate(x: number, y: number, w: number, h: number): Shape[] {
  return [
    box(x, y, w, h, { fill: 'paper', width: 1.2, r: 1.5 }),
    line(['M', x + 4, y + h * 0.3, 'h', w * 0.5], { width: 2 }),
    fine(['M', x + 4, y + h * 0.56, 'h', w - 8]),
    fine(['M', x + 4, y + h * 0.78, 'h', w * 0.6]),
  ];
}

export function bolt(cx: number, cy: number, r = 3): Shape {
  return circle(cx, cy, r, { fill: 'steel', width: 1.2 });
}

type MotorOptions = { x: number; y: number; w: number; h: number; random: Random; fill?: Paint };

/** A fan-cooled motor lying on its feet, shaft to the left: frame with fins, terminal box, fan cover. */
export function motor({ x, y, w, h, random, fill = 'tint' }: MotorOptions): Shape[] {
  const cover = h * 0.36;
  const fins = random.whole(5, 9);
  const slits = random.whole(3, 5);
  const boxWide = w * random.between(0.3, 0.42);
  const boxHigh = random.between(16, 24);
  const boxX = x + w * random.between(0.16, 0.34);
  const plateW = w * 0.3;
  const capacitor = random.chance(0.4);
  return [
    ...feet(x + w * 0.16, y + h, w * 0.62, random),
    path(
      [
        'M',
        x + w,
        y - 3,
        'h',
        cover * 0.55,
        'q',
        cover * 0.45,
        0,
        cover * 0.45,
        cover * 0.5,
        'V',
        y + h + 3 - cover * 0.5,
        'q',
        0,
        cover * 0.5,
        -cover * 0.45,
        cover * 0.5,
        'h',
        -cover * 0.55,
        'z',
      ],
      { fill: 'dark' },
    ),
    ...times(slits, (index) =>
      fine(['M', x + w + cover * 0.3, y + h * (0.2 + (0.6 * index) / (slits - 1)), 'h', cover * 0.45], {
        stroke: 'paper',
        opacity: 0.7,
      }),
    ),
    box(x, y, w, h, { fill, r: 5 }),
    ...hatch(x + 10, y, w - 20, h, fins, 'along'),
    shade(x, y + h * 0.68, w, h * 0.32, 5),
    box(x - 6, y - 4, 12, h + 8, { fill, r: 2 }),
    box(x + w - 6, y - 4, 10, h + 8, { fill, r: 2 }),
    ...plate(x + w * 0.56, y + h * 0.34, plateW, h * 0.34),
    line(['M', boxX + boxWide - 4, y - boxHigh * 0.45, 'h', 18, 'q', 14, 0, 16, -14], { width: 4 }),
    box(boxX, y - boxHigh, boxWide, boxHigh + 2, { fill: 'dark', r: 3 }),
    fine(['M', boxX + 2, y - boxHigh + 6, 'h', boxWide - 4], { stroke: 'paper' }),
    box(boxX + boxWide - 1, y - boxHigh * 0.75, 8, boxHigh * 0.6, { fill: 'dark', r: 2 }),
    ...(capacitor ? [box(boxX + boxWide * 0.1, y - boxHigh - 13, boxWide * 0.7, 13, { fill: 'dark', r: 6 })] : []),
  ];
}

/** A base plate or two feet, by chance, down to the floor 26 below. */
function feet(x: number, y: number, w: number, random: Random): Shape[] {
  if (random.chance(0.5))
    return [
      path(['M', x + 8, y - 4, 'L', x, y + 20, 'h', w, 'L', x + w - 8, y - 4, 'z'], { fill: 'dark' }),
      box(x - 10, y + 19, w + 20, 7, { fill: 'dark', r: 2 }),
    ];
  return [0.06, 0.72].map((share) =>
    path(['M', x + w * share, y - 4, 'v', 22, 'h', -8, 'v', 8, 'h', w * 0.22 + 16, 'v', -8, 'h', -8, 'v', -22, 'z'], {
      fill: 'dark',
    }),
  );
}

/** Spokes that seem to turn behind a grille. */
export function grille(cx: number, cy: number, r: number, spokes: number): Shape[] {
  return [
    circle(cx, cy, r, { fill: 'dark' }),
    ...times(spokes, (index) => {
      const angle = (index / spokes) * Math.PI * 2;
      return fine(
        [
          'M',
          cx + Math.cos(angle) * r * 0.3,
          cy + Math.sin(angle) * r * 0.3,
          'L',
          cx + Math.cos(angle) * r * 0.85,
          cy + Math.sin(angle) * r * 0.85,
        ],
        { stroke: 'paper', opacity: 0.75 },
      );
    }),
    circle(cx, cy, r * 0.24, { fill: 'steel', width: 1.4 }),
  ];
}

/** A round dial. `turn` is where the needle stands, 0 to 1. */
export function dial(cx: number, cy: number, r: number, turn: number): Shape[] {
  const angle = Math.PI * (0.75 + 1.5 * turn);
  return [
    circle(cx, cy, r, { fill: 'dark' }),
    circle(cx, cy, r * 0.78, { fill: 'paper', width: 1.2 }),
    ...times(7, (index) => {
      const a = Math.PI * (0.75 + (1.5 * index) / 6);
      return fine([
        'M',
        cx + Math.cos(a) * r * 0.56,
        cy + Math.sin(a) * r * 0.56,
        'L',
        cx + Math.cos(a) * r * 0.7,
        cy + Math.sin(a) * r * 0.7,
      ]);
    }),
    line(['M', cx, cy, 'L', cx + Math.cos(angle) * r * 0.58, cy + Math.sin(angle) * r * 0.58], {
      stroke: 'accent',
      width: Math.max(1.4, r * 0.1),
    }),
    circle(cx, cy, Math.max(1.4, r * 0.09), { fill: 'ink', stroke: 'none' }),
  ];
}

/** A float on its cable, from where it is held to where it swims, on either side. */
export function float(fromX: number, fromY: number, x: number, y: number): Shape[] {
  const end = x < fromX ? x + 36 : x - 12;
  return [
    line(['M', fromX, fromY, 'C', fromX + (x - fromX) * 0.3, fromY + 4, end + (x < fromX ? 26 : -26), y + 10, end, y], {
      width: 3,
    }),
    path(
      [
        'M',
        x - 12,
        y + 4,
        'q',
        -4,
        -14,
        10,
        -18,
        'l',
        24,
        -6,
        'q',
        14,
        -2,
        16,
        10,
        'q',
        2,
        14,
        -12,
        18,
        'l',
        -22,
        6,
        'q',
        -13,
        2,
        -16,
        -10,
        'z',
      ],
      { fill: 'accent' },
    ),
    fine(['M', x + 4, y - 14, 'l', 7, 24]),
  ];
}

import { grille, plate } from './parts';
import { box, fine, hatch, line, path, type Shape, shade, times } from './pen';
import { floor, middle, type Sketch } from './sketch';

/** Borehole pump: slender, motor below, strainer in the middle, impellers above, cable guard along it. */
export function borewell(sketch: Sketch): Shape[] {
  const { random } = sketch;
  const w = 40 + 10 * sketch.size;
  const left = middle - w / 2;
  const stages = Math.min(14, Math.max(5, sketch.stages ?? random.whole(6, 12)));
  const motorHigh = 70 + 24 * sketch.size;
  const strainer = 26;
  const bottom = floor + 8;
  const motorTop = bottom - motorHigh;
  const top = 58;
  const pumpHigh = motorTop - strainer - top;
  const port = Math.min(w - 12, sketch.port);
  const guard = random.chance(0.5) ? left + w : left - 8;
  return [
    line(['M', guard + 4, motorTop + 14, 'V', top - 18, 'q', 0, -22, 18, -24, 'h', 60, 'q', 20, 0, 18, -16], {
      width: 4,
    }),
    box(middle - port / 2, top - 30, port, 32, { fill: 'brass', r: 1 }),
    ...hatch(middle - port / 2, top - 30, port, 18, 4, 'along'),
    box(left - 2, top - 10, w + 4, 18, { fill: 'metal', r: 3 }),
    box(left, top + 8, w, pumpHigh - 8, { fill: 'steel', r: 2 }),
    ...times(stages - 1, (index) => fine(['M', left, top + 8 + ((index + 1) * (pumpHigh - 8)) / stages, 'h', w])),
    shade(left + w * 0.62, top + 8, w * 0.38, pumpHigh - 8),
    box(left + 1, motorTop - strainer, w - 2, strainer, { fill: 'dark', r: 1 }),
    ...times(5, (index) =>
      fine(['M', left + 7 + (index * (w - 14)) / 4, motorTop - strainer + 5, 'v', strainer - 10], {
        stroke: 'paper',
        opacity: 0.8,
      }),
    ),
    box(left, motorTop, w, motorHigh - 8, { fill: random.chance(0.6) ? 'steel' : 'tint', r: 2 }),
    path(['M', left, bottom - 10, 'q', 2, 12, w / 2, 12, 'q', w / 2 - 2, 0, w / 2, -12, 'z'], { fill: 'dark' }),
    shade(left + w * 0.62, motorTop, w * 0.38, motorHigh - 8),
    box(left, motorTop + 8, w, 7, { fill: 'tint', width: 1.4, r: 0 }),
    ...plate(left + 6, motorTop + 26, w * 0.56, 22),
    box(guard, top + 16, 8, motorTop - top - 6, { fill: 'metal', r: 3, width: 1.4 }),
  ];
}

/** Fountain pump: a low caged body, a riser, and the water it throws. */
export function fountain(sketch: Sketch): Shape[] {
  const { random } = sketch;
  const w = 128 + 34 * sketch.size;
  const h = 62 + 10 * sketch.size;
  const left = middle - w / 2 + 6;
  const top = floor - h;
  const riser = middle - w * 0.12;
  const jets = random.pick([3, 5, 5, 7] as const);
  const reach = 56 + 30 * sketch.size;
  const nozzle = top - 70;
  return [
    ...times(jets, (index) => {
      const share = (index / (jets - 1)) * 2 - 1;
      return line(
        [
          'M',
          riser,
          nozzle,
          'q',
          share * reach * 0.5,
          -70 + Math.abs(share) * 14,
          share * reach,
          26 + (1 - Math.abs(share)) * -40,
        ],
        { stroke: 'water', width: 3 },
      );
    }),
    line(['M', left + w - 6, floor - 18, 'q', 44, 4, 50, -30, 'q', 4, -26, 30, -26], { width: 4 }),
    box(riser - 7, nozzle + 6, 14, top - nozzle, { fill: 'dark', r: 1 }),
    path(['M', riser - 13, nozzle + 18, 'l', 5, -18, 'h', 16, 'l', 5, 18, 'z'], { fill: 'dark' }),
    box(riser - 15, top - 18, 30, 10, { fill: 'tint', r: 2 }),
    path(['M', left, floor, 'v', -(h - 26), 'q', 0, -26, 28, -26, 'h', w - 56, 'q', 28, 0, 28, 26, 'v', h - 26, 'z'], {
      fill: 'dark',
    }),
    ...times(random.whole(9, 13), (index) =>
      fine(['M', left + 14 + index * ((w * 0.62 - 14) / 12), top + 14, 'v', h - 24], {
        stroke: 'paper',
        width: 2.6,
        opacity: 0.7,
      }),
    ),
    box(left + w * 0.66, top + 12, w * 0.24, h - 24, { fill: 'tint', r: 5 }),
    ...grille(left + w * 0.78, top + h / 2, Math.min(w * 0.1, h * 0.28), 8),
    box(left - 8, floor - 6, w + 16, 6, { fill: 'dark', r: 2 }),
  ];
}

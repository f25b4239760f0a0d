/** Forms of Q-H curves, both axes from 0 to 1: how the head falls as the flow grows. Read off published curves of each type. */
export const shapes = {
  // Vane pumps: steep at the end.
  peripheral: [
    [0, 1],
    [0.133, 0.967],
    [0.267, 0.917],
    [0.4, 0.833],
    [0.533, 0.717],
    [0.667, 0.567],
    [0.8, 0.367],
    [0.933, 0.167],
    [1, 0.083],
  ],
  centrifugal: [
    [0, 1],
    [0.15, 0.966],
    [0.31, 0.906],
    [0.46, 0.813],
    [0.62, 0.688],
    [0.77, 0.5],
    [0.92, 0.25],
    [1, 0.11],
  ],
  jet: [
    [0, 1],
    [0.17, 0.978],
    [0.34, 0.935],
    [0.51, 0.848],
    [0.69, 0.717],
    [0.86, 0.522],
    [1, 0.261],
  ],
  // Several impellers: flat, then a fall.
  multistage: [
    [0, 1],
    [0.167, 0.985],
    [0.333, 0.955],
    [0.5, 0.9],
    [0.667, 0.8],
    [0.833, 0.62],
    [1, 0.3],
  ],
  borewell: [
    [0, 1],
    [0.2, 0.97],
    [0.4, 0.9],
    [0.55, 0.81],
    [0.7, 0.67],
    [0.85, 0.46],
    [1, 0.2],
  ],
  drainage: [
    [0, 1],
    [0.2, 0.88],
    [0.4, 0.72],
    [0.6, 0.52],
    [0.8, 0.29],
    [1, 0.05],
  ],
  inverter: [
    [0, 1],
    [0.111, 0.97],
    [0.222, 0.92],
    [0.333, 0.85],
    [0.5, 0.71],
    [0.667, 0.49],
    [0.833, 0.27],
    [1, 0.1],
  ],
  circulator: [
    [0, 1],
    [0.25, 0.95],
    [0.45, 0.82],
    [0.65, 0.6],
    [0.85, 0.32],
    [1, 0.08],
  ],
  // A screw gives nearly the same flow whatever the head.
  screw: [
    [0.55, 1],
    [0.7, 0.72],
    [0.82, 0.45],
    [0.92, 0.2],
    [1, 0.02],
  ],
} as const satisfies Record<string, readonly (readonly [flow: number, head: number])[]>;

export type Shape = keyof typeof shapes;

const tenth = (n: number) => Math.round(n * 10) / 10;

/** The curve of a pump by its greatest flow (l/min) and head (m). */
export const curveOf = (shape: Shape, flowLpm: number, headM: number) =>
  shapes[shape].map(([flow, head]) => ({ flowLpm: tenth(flow * flowLpm), headM: tenth(head * headM) }));

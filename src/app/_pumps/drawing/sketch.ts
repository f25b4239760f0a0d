import type { Random } from './random';

/** What a drawing is made from; everything is already settled, so drawings only draw. */
export type Sketch = {
  random: Random;
  /** How big the machine is, 0 to 1, by its power. */
  size: number;
  /** Width of its ports in the drawing. */
  port: number;
  /** Impellers in a row, when it has several. */
  stages?: number;
};

/** The floor everything stands on, and the middle, in the 400 by 300 sheet. */
export const floor = 254;
export const middle = 200;

/** Observations at equal steps in time, oldest first. */
export type Series = ArrayLike<number>;

/** A series as plain numbers. Throws RangeError when it is shorter than `least` or holds something that is no finite number. */
export function checked(series: Series, least = 1): Float64Array {
  if (!(series.length >= least))
    throw new RangeError(`series: at least ${least} observation${least === 1 ? '' : 's'} needed, got ${series.length}`);
  const y = Float64Array.from(series);
  for (let t = 0; t < y.length; t++)
    if (!Number.isFinite(y[t])) throw new RangeError(`series: observation ${t + 1} is not a finite number`);
  return y;
}

/** The same for demand, which is never negative. */
export function checkedDemand(series: Series, least = 1): Float64Array {
  const y = checked(series, least);
  for (let t = 0; t < y.length; t++) if (y[t]! < 0) throw new RangeError(`series: demand ${t + 1} is negative`);
  return y;
}

/** A smoothing parameter or probability. Throws RangeError outside the bounds, both included. */
export function within(name: string, value: number, low = 0, high = 1): number {
  if (!(value >= low && value <= high)) throw new RangeError(`${name}: between ${low} and ${high}, got ${value}`);
  return value;
}

/** A whole number of steps. Throws RangeError below `least`. */
export function steps(name: string, value: number, least = 1): number {
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`${name}: a whole number from ${least}, got ${value}`);
  return value;
}

/** Any finite number. Throws RangeError otherwise. */
export function finite(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name}: a finite number, got ${value}`);
  return value;
}

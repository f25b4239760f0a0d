// Every function here refuses what has no meaning, with a RangeError that names the argument.

const refuse = (name: string, what: string): never => {
  throw new RangeError(`${name} must be ${what}`);
};

/** Any finite number. */
export const finite = (name: string, value: number) =>
  Number.isFinite(value) ? value : refuse(name, 'a finite number');

/** A finite number above zero. */
export const positive = (name: string, value: number) =>
  Number.isFinite(value) && value > 0 ? value : refuse(name, 'positive');

/** A finite number, zero or more. */
export const nonNegative = (name: string, value: number) =>
  Number.isFinite(value) && value >= 0 ? value : refuse(name, 'zero or more');

/** A whole number that a double holds exactly. */
export const whole = (name: string, value: number) =>
  Number.isSafeInteger(value) ? value : refuse(name, 'a whole number');

/** A whole number, zero or more. */
export const count = (name: string, value: number) =>
  Number.isSafeInteger(value) && value >= 0 ? value : refuse(name, 'a whole number, zero or more');

/** A share strictly between nought and one. */
export const openShare = (name: string, value: number) =>
  value > 0 && value < 1 ? value : refuse(name, 'between 0 and 1, both excluded');

/** A share from nought to one. */
export const share = (name: string, value: number) => (value >= 0 && value <= 1 ? value : refuse(name, 'from 0 to 1'));

/** A list that is not empty, each element checked; elements are named `name[2]`. */
export function each(name: string, values: readonly number[], check: (name: string, value: number) => number) {
  if (!Array.isArray(values) || values.length === 0) refuse(name, 'a list with at least one number');
  for (const [i, value] of values.entries()) check(`${name}[${i}]`, value);
  return values;
}

/** Each number above the one before it. */
export function rising(name: string, values: readonly number[]) {
  if (values.some((value, i) => i > 0 && value <= values[i - 1]!)) refuse(name, 'rising');
}

/** Lists that belong together have one length. */
export function sameLength(lists: Record<string, readonly unknown[]>) {
  const [first, ...others] = Object.entries(lists);
  for (const [name, list] of others)
    if (first && list.length !== first[1].length) refuse(name, `as long as ${first[0]}`);
}

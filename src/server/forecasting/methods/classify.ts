import { checkedDemand, type Series } from './series';

/** Demand classes after Syntetos, Boylan and Croston (2005). `none`: nothing was ever asked for. */
export const demandClasses = ['smooth', 'erratic', 'intermittent', 'lumpy', 'none'] as const;
export type DemandClass = (typeof demandClasses)[number];

/** Cut-offs of the scheme: average demand interval and squared coefficient of variation of the sizes. */
export const ADI_CUT = 1.32;
export const CV2_CUT = 0.49;

export type DemandPattern = {
  class: DemandClass;
  /** Average demand interval: periods per period with demand. */
  adi: number;
  /** Squared coefficient of variation of the sizes of demand, zeros left out (population variance). */
  cv2: number;
};

/** Which kind of demand a series is. Throws RangeError on negative demand. */
export function classify(series: Series): DemandPattern {
  const y = checkedDemand(series);
  let count = 0;
  let sum = 0;
  for (let t = 0; t < y.length; t++)
    if (y[t]! > 0) {
      count++;
      sum += y[t]!;
    }
  if (count === 0) return { class: 'none', adi: Number.POSITIVE_INFINITY, cv2: 0 };
  const mean = sum / count;
  let squares = 0;
  for (let t = 0; t < y.length; t++) if (y[t]! > 0) squares += (y[t]! - mean) ** 2;
  const adi = y.length / count;
  const cv2 = squares / count / mean ** 2;
  const often = adi < ADI_CUT;
  const even = cv2 < CV2_CUT;
  return { class: often ? (even ? 'smooth' : 'erratic') : even ? 'intermittent' : 'lumpy', adi, cv2 };
}

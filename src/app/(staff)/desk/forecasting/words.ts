import { numberFormat } from '@/app/_ui/format/intl';
import type { DemandClass, Method } from '@/server/forecasting/contract';

export const classWords: Record<DemandClass, { name: string; hint: string }> = {
  smooth: { name: 'Smooth', hint: 'asked for nearly every week, in even amounts' },
  erratic: { name: 'Erratic', hint: 'asked for nearly every week, in uneven amounts' },
  intermittent: { name: 'Intermittent', hint: 'asked for now and then, in even amounts' },
  lumpy: { name: 'Lumpy', hint: 'asked for now and then, in uneven amounts' },
  none: { name: 'No demand', hint: 'nobody has asked for it yet' },
};

export const methodNames: Record<Method, string> = {
  naive: 'Last week',
  mean: 'Mean',
  'seasonal-naive': 'Same week last year',
  drift: 'Drift',
  ses: 'Exponential smoothing',
  croston: 'Croston',
  sba: 'Croston, bias removed (SBA)',
  tsb: 'Teunter–Syntetos–Babai',
  theta: 'Theta',
  holt: 'Holt’s trend',
  'damped-holt': 'Damped trend',
  'holt-winters-additive': 'Holt–Winters, additive',
  'holt-winters-multiplicative': 'Holt–Winters, multiplicative',
};

export const whyWords = {
  first: 'First forecast of this product.',
  compared: 'Chosen by comparing the methods again, as every four weeks.',
  kept: 'The method in force, with the newest week.',
  'off-track': 'Chosen anew, because the last method missed to one side.',
} as const;

/** Units as a person reads them: whole when large, one decimal when few. */
export const units = (n: number) => numberFormat('en-US', { maximumFractionDigits: n >= 20 ? 0 : 1 }).format(n);

/** How a track record reads: a signal beyond ±4 is off track. */
export function trackWords(f: { trackedWeeks: number; signal: number; offTrack: boolean }): string {
  if (f.trackedWeeks === 0) return 'new';
  if (!f.offTrack) return 'on track';
  return f.signal > 0 ? 'too low' : 'too high';
}

import { SIGNAL_BOUND } from './contract';
import type { Tracked } from './state';
import { weeksBetween } from './week';

/** Weeks before a tracking signal says anything. */
const LEAST_WEEKS = 4;

/**
 * The next state of a forecast's track record after a week. The signal is the sum of errors over the mean absolute error (Trigg 1964,
 * Brown): from −weeks to +weeks, positive when forecasts are too low. Beyond the bound the method is off track.
 */
export function track(before: Tracked, actual: number, forecast: number) {
  const error = actual - forecast;
  const weeks = before.weeks + 1;
  const sumOfErrors = before.sumOfErrors + error;
  const meanAbsoluteError = before.meanAbsoluteError + (Math.abs(error) - before.meanAbsoluteError) / weeks;
  const signal = meanAbsoluteError > 0 ? sumOfErrors / meanAbsoluteError : 0;
  return {
    weeks,
    sumOfErrors,
    meanAbsoluteError,
    signal,
    offTrack: weeks >= LEAST_WEEKS && Math.abs(signal) > SIGNAL_BOUND,
  };
}

type Seen = { since: string; history: readonly number[] };

/** What is to be recorded of every open week before `week` that the history knows the demand of, in order. */
export function trackWeeks(
  open: Readonly<Record<string, number>>,
  tracked: Tracked,
  { since, history }: Seen,
  week: string,
) {
  let state = tracked;
  return Object.keys(open)
    .filter((w) => w < week && w >= since && weeksBetween(since, w) < history.length)
    .sort()
    .map((w) => {
      const [actual, forecast] = [history[weeksBetween(since, w)]!, open[w]!];
      const next = track(state, actual, forecast);
      state = next;
      return { week: w, actual, forecast, ...next };
    });
}

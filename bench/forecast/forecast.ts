import { fitMethod, seasonalNaive, select } from '../../src/server/forecasting/methods';
import { type Bench, median } from '../figure';
import { plainSelection } from './plain';
import { manySeries } from './series';

const COUNT = 10_000;
const HORIZON = 4;
/** Of the slow baseline only a part is run; its speed is per series all the same. */
const PLAIN = 250;
const ROUNDS = 3;

/** Series per second of a function over some series. */
function speed(series: readonly Float64Array[], each: (y: Float64Array) => unknown): number {
  const start = performance.now();
  for (const y of series) each(y);
  return (series.length * 1000) / (performance.now() - start);
}

export const bench: Bench = {
  what: '10,000 products, 104 weeks each: class, all suitable methods compared from rolling origins, the best fitted, 12 weeks ahead',
  ownSystem: true, // pure: no database
  async run(report) {
    const series = manySeries(COUNT);
    const part = series.slice(0, PLAIN);
    const whole = (period: number) => (y: Float64Array) => select(y, { horizon: HORIZON, period }).fit.forecast(12);
    speed(series.slice(0, 300), whole(13));
    speed(part.slice(0, 20), (y) => plainSelection(y, HORIZON));
    const rounds = Array.from({ length: ROUNDS }, () => ({
      year: speed(series, whole(52)),
      quarter: speed(series, whole(13)),
      kept: speed(series, (y) => fitMethod('theta', y).forecast(12)),
      naive: speed(series, (y) => seasonalNaive(y, { period: 52 }).forecast(12)),
      plain: speed(part, (y) => plainSelection(y, HORIZON)),
    }));
    const figure = (
      name: string,
      what: 'year' | 'quarter' | 'kept',
      against: 'plain' | 'naive',
      target: number | null,
    ) =>
      report({
        name,
        unit: 'series/s',
        value: median(rounds.map((r) => r[what])),
        baseline: median(rounds.map((r) => r[against])),
        ratio: median(rounds.map((r) => r[what] / r[against])),
        target,
      });
    figure('forecast: full selection, season of a year, against a plain program', 'year', 'plain', 5);
    figure('forecast: with Holt–Winters too (season of 13), against the same', 'quarter', 'plain', 3);
    figure('forecast: full selection, against seasonal naive alone', 'year', 'naive', null);
    figure('forecast: a kept method fitted anew (Theta), against seasonal naive alone', 'kept', 'naive', null);
  },
};

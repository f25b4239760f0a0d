import { COMPARE_EVERY, COMPARED, type Forecast, HORIZON, SEASON } from './contract';
import { bootstrap, classify, fitMethod, type Method, select } from './methods';
import { weeksLater } from './week';

type History = { since: string; units: readonly number[] };
/** What is in force now: its method, since when it was chosen, whether it is off track. */
type Standing = {
  method: Method;
  comparedWeek: string;
  compared: Forecast['compared'];
  sigma: number;
  offTrack: boolean;
};

const COVERAGES = [0.8, 0.95] as const;
const round = (x: number) => Math.round(Math.max(0, x) * 1000) / 1000;
const finite = (x: number) => (Number.isFinite(x) ? x : 0);

/** A number of the product's own, so that drawn futures of two products differ and those of one do not. */
const seedOf = (productId: string) => Number.parseInt(productId.replaceAll('-', '').slice(-7), 16);

/**
 * The forecast of a product from its weeks up to `week`, pure. A method in force is kept and fitted anew, unless it is off track, was
 * chosen weeks ago, or does not suit the series any more; then all are compared.
 */
export function forecastOf(productId: string, week: string, history: History, standing?: Standing): Forecast {
  const { units } = history;
  const pattern = classify(units.length > 0 ? units : [0]);
  const keep = standing && !standing.offTrack && weeksLater(standing.comparedWeek, COMPARE_EVERY) > week;
  const kept = keep ? fitted(standing.method, units) : undefined;
  const choice = kept ? undefined : select(units.length > 0 ? units : [0], { horizon: COMPARED, period: SEASON });
  const { method, fit } = kept ?? choice!;
  const compared = choice ? choice.evaluations : standing!.compared;
  const sigma = compared.find((e) => e.method === method)?.rmse ?? standing?.sigma ?? fit.sigma;
  return {
    class: pattern.class,
    adi: Number.isFinite(pattern.adi) ? pattern.adi : null,
    cv2: pattern.cv2,
    method,
    parameters: Object.fromEntries(Object.entries(fit.parameters).map(([name, value]) => [name, finite(value)])),
    why: kept ? 'kept' : !standing ? 'first' : standing.offTrack ? 'off-track' : 'compared',
    since: history.since,
    history: [...units],
    points: points(productId, week, units, pattern.class, fit, sigma),
    sigma: round(sigma),
    compared: compared.map((e) => ({ ...e, method: e.method })),
  };
}

function fitted(method: Method, units: readonly number[]) {
  try {
    return { method, fit: fitMethod(method, units, SEASON) };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // too short for it now: compare
    throw error;
  }
}

function points(
  productId: string,
  week: string,
  units: readonly number[],
  kind: Forecast['class'],
  fit: ReturnType<typeof fitMethod>,
  sigma: number,
): Forecast['points'] {
  const means = fit.forecast(HORIZON).map((m) => Math.max(0, finite(m)));
  const sparse = kind === 'intermittent' || kind === 'lumpy';
  const [inner, outer] = sparse
    ? bootstrap(units, { h: HORIZON, coverages: COVERAGES, rate: means[0]!, seed: seedOf(productId) }).intervals
    : COVERAGES.map((c) => scaled(fit, sigma, means, c));
  return means.map((mean, i) => ({
    week: weeksLater(week, i),
    mean: round(mean),
    low80: round(inner![i]!.low),
    high80: round(inner![i]!.high),
    low95: round(outer![i]!.low),
    high95: round(outer![i]!.high),
  }));
}

/** The method's own intervals, as wide as its errors ahead were in truth: residuals of a fit flatter. */
function scaled(fit: ReturnType<typeof fitMethod>, sigma: number, means: readonly number[], coverage: number) {
  const wider = fit.sigma > 0 ? Math.max(1, sigma / fit.sigma) : 1;
  return fit.intervals(HORIZON, coverage).map(({ low, high }, i) => ({
    low: means[i]! - Math.max(0, means[i]! - low) * wider,
    high: means[i]! + Math.max(0, high - means[i]!) * wider,
  }));
}

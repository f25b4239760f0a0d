import type { Forecast } from './contract';
import { weeksLater } from './week';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const ids = { productId: id(1), runId: id(2) };

/** A forecast of five a week by the mean, made at the end of a history. */
export const aForecast = (week: string, history: number[], why: Forecast['why'] = 'first'): Forecast => ({
  class: 'smooth',
  adi: 1,
  cv2: 0.03,
  method: 'mean',
  parameters: {},
  why,
  since: weeksLater(week, -history.length),
  history,
  points: Array.from({ length: 12 }, (_, i) => ({
    week: weeksLater(week, i),
    mean: 5,
    low80: 3,
    high80: 7,
    low95: 2,
    high95: 8,
  })),
  sigma: 1.5,
  compared: [],
});

/** A target of forty for a product that takes two weeks to come. */
export const aTarget = {
  safetyStock: 6,
  reorderPoint: 15,
  targetQuantity: 40,
  serviceLevelBp: 9500,
  leadTimeDays: 14,
  leadTimeSdDays: 0,
  reviewDays: 7,
};

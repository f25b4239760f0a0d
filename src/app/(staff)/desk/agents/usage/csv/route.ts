import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { daysOf, periodFrom } from '../period';

/** A row for each day, agent and model of `?period=`; cost in US dollars. */
export function GET(request: Request) {
  const period = periodFrom(new URL(request.url).searchParams.get('period'));
  const days = daysOf(period, new Date().toISOString().slice(0, 10));
  return csvAnswer(`model-usage-${days.from}-${days.until}`, async () => {
    const rows = await (await api()).budgets.usage(days);
    return rows.map((r) => ({
      day: r.day,
      agent: r.agent,
      model: r.model,
      calls: r.calls,
      answered: r.answered,
      proposals: r.proposals,
      'input tokens': r.input,
      'output tokens': r.output,
      'cache read tokens': r.cacheRead,
      'cache write tokens (5 min)': r.cacheWrite5m,
      'cache write tokens (1 h)': r.cacheWrite1h,
      'cost USD': (r.costMicros / 1_000_000).toFixed(6),
      'seconds in all': (r.ms / 1000).toFixed(1),
    }));
  });
}

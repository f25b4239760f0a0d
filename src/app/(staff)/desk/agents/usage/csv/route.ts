import { csvAnswer, table } from '@/app/_api/csv';
import { dayOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { daysOf, periodFrom } from '../period';

/** A row for each day, agent and model of `?period=`; cost in US dollars. On the first of a month there may be none yet. */
export async function GET(request: Request) {
  const period = periodFrom(new URL(request.url).searchParams.get('period'));
  const days = daysOf(period, await dayOfPage());
  return csvAnswer(`model-usage-${days.from}-${days.until}`, async () =>
    table(await (await api()).budgets.usage(days), [
      ['day', (r) => r.day],
      ['agent', (r) => r.agent],
      ['model', (r) => r.model],
      ['calls', (r) => r.calls],
      ['answered', (r) => r.answered],
      ['proposals', (r) => r.proposals],
      ['input tokens', (r) => r.input],
      ['output tokens', (r) => r.output],
      ['cache read tokens', (r) => r.cacheRead],
      ['cache write tokens (5 min)', (r) => r.cacheWrite5m],
      ['cache write tokens (1 h)', (r) => r.cacheWrite1h],
      ['cost USD', (r) => (r.costMicros / 1_000_000).toFixed(6)],
      ['seconds in all', (r) => (r.ms / 1000).toFixed(1)],
    ]),
  );
}

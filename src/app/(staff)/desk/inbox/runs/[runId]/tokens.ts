import type { Outputs } from '@/app/_api/client';
import { formatAmount } from '@/app/_ui/format/money';
import { formatNumber } from '@/app/_ui/format/number';

type Call = Outputs['budgets']['calls']['rows'][number];

/** What asking models came to in one run: calls, tokens, cost in US dollars; null when none was asked. */
export function modelUse(calls: readonly Call[]) {
  if (calls.length === 0) return null;
  const sum = (of: (call: Call) => number) => calls.reduce((all, call) => all + of(call), 0);
  const tokens = sum((c) => c.input + c.cacheRead + c.cacheWrite5m + c.cacheWrite1h + c.output);
  const micros = sum((c) => c.costMicros ?? 0);
  return {
    calls: formatNumber(calls.length, { digits: 0 }),
    tokens: formatNumber(tokens, { digits: 0 }),
    cost: formatAmount(micros / 1_000_000, 'USD'),
    failed: calls.filter((c) => !['answered', 'reserved'].includes(c.status)).length,
  };
}

import { costMicros, worstMicros } from '@/agents/runtime/model-prices';
import { reserveCall, setLimits, settleCall } from '@/server/budgets';
import type { CallOutcome } from '@/server/budgets/contract';
import type { Actor } from '@/server/kernel/actor';
import { idFrom } from '@/server/kernel/id';
import type { SeedFacts } from './facts';
import { demoProducts, productId } from './products';
import { random } from './random';
import type { Timeline } from './timeline';

/** How many days the demo's agents have asked models, and how many questions each asks on a day at most. */
const DAYS = 45;
const asking = [
  { agent: 'pricing', most: 6, output: 320, hour: 5 },
  { agent: 'procurement', most: 3, output: 420, hour: 6 },
  { agent: 'receivables', most: 2, output: 260, hour: 7 },
];
const MODEL = 'claude-sonnet-5-5';
const MAX_TOKENS = 4096;

/** Six weeks of questions to models, so that usage and budget can be seen before a key is set. Invented, as everything here. */
export async function seedBudgets(timeline: Timeline, { people }: SeedFacts) {
  const { next, between, pick, chance } = random(1100);
  const owner: Actor = { kind: 'staff', userId: people.owner.userId, role: 'owner', functions: ['*'] };
  timeline.plan(timeline.ago(DAYS + 1), () =>
    timeline.run(setLimits, { agent: 'all', monthMicros: 25_000_000, dayMicros: 2_500_000 }, owner),
  );
  timeline.plan(timeline.ago(DAYS), () =>
    timeline.run(setLimits, { agent: 'pricing', monthMicros: 10_000_000, dayMicros: null }, owner),
  );
  for (let days = DAYS; days > 0; days--)
    for (const { agent, most, output, hour } of asking) {
      const start = timeline.ago(days);
      start.setUTCHours(hour, 0, 0, 0);
      const runId = idFrom('demo model run', agent, String(days));
      const calls = chance(0.15) ? 0 : between(1, most);
      for (let i = 0; i < calls; i++) {
        const at = new Date(start.getTime() + i * 9000);
        if (at >= timeline.now) continue;
        const subjectId = productId(pick(demoProducts).facts.sku);
        const prompt = between(780, 1150);
        // The instructions come from the cache once the first call of a run has written them.
        const cached = i > 0 ? 540 : 0;
        const outcome: CallOutcome = chance(0.97) ? 'answered' : pick(['malformed', 'truncated', 'refused'] as const);
        const tokens = {
          input: prompt - 540,
          output: Math.round(output * (0.7 + 0.6 * next())),
          cacheRead: cached,
          cacheWrite5m: 540 - cached,
          cacheWrite1h: 0,
        };
        const actor: Actor = { kind: 'agent', agent, runId };
        const callId = idFrom('demo model call', runId, String(i));
        const day = at.toISOString().slice(0, 10);
        const month = day.slice(0, 7);
        timeline.plan(at, async () => {
          const worst = worstMicros(MODEL, prompt, MAX_TOKENS, day);
          const asked = { callId, month, agent, runId, subjectId, promptVersion: `${agent}-1`, model: MODEL };
          await timeline.run(
            reserveCall,
            { ...asked, inputTokens: prompt, maxTokens: MAX_TOKENS, worstMicros: worst },
            actor,
          );
          const cost = costMicros(MODEL, tokens, day);
          const bill = { outcome, tokens, costMicros: cost, estimated: false, ms: between(1400, 4200) };
          await timeline.run(settleCall, { callId, month, model: MODEL, ...bill }, actor);
        });
      }
    }
}

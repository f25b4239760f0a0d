import { agents } from '@/agents';
import { checkOutcomes } from '@/agents/runtime/outcomes';
import { wholeRun } from '@/agents/runtime/steps';
import { enlist } from '@/server/decisions';
import { boundAutonomy, setAutonomy } from '@/server/decisions/commands/set-autonomy';
import { undoDecision } from '@/server/decisions/commands/undo-decision';
import { decisions } from '@/server/decisions/projections/decision.queries';
import type { Actor } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { agentCalled, Desk } from './agents-desk';
import { AGENTS_SINCE } from './calendar';
import type { SeedFacts } from './facts';
import type { Timeline } from './timeline';

const HOUR = 1 / 24;
/** UTC weekday and hour of each agent's runs. */
const runs: { agent: string; days: number[]; hour: number }[] = [
  { agent: 'forecasting', days: [1], hour: 5 },
  { agent: 'procurement', days: [1, 4], hour: 4.5 },
  { agent: 'pricing', days: [2], hour: 5 },
  { agent: 'receivables', days: [1, 4], hour: 6 },
];
/** Days before now: pricing only looked on, then was let propose. */
const PRICING_PROPOSES = AGENTS_SINCE - 25;

/** Sixteen weeks of agents at work: their runs, the team's answers, what was carried out, and what came of it. */
export async function seedAgents(timeline: Timeline, { orgId, people }: SeedFacts) {
  // The history is the policies' own: a key in the environment must not make it ask a model.
  delete process.env.ANTHROPIC_API_KEY;
  const owner: Actor = { kind: 'staff', userId: people.owner.userId, role: 'owner', functions: ['*'] };
  const desk = new Desk(timeline, orgId, people);
  const at = (ago: number, hour: number) => {
    const day = timeline.ago(ago).toISOString().slice(0, 10);
    return new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000);
  };
  const plan = (when: Date, play: () => Promise<unknown>) => {
    if (when < timeline.now) timeline.plan(when, play);
  };
  const run = (name: string, when: Date) =>
    plan(when, async () => {
      const day = when.toISOString().slice(0, 10);
      desk.put(await wholeRun(orgId, agentCalled(name), idFrom('demo run', name, day), 'schedule'));
    });

  plan(at(AGENTS_SINCE + 1, 9), async () => {
    for (const agent of agents)
      for (const { kind } of agent.duties) {
        const actor: Actor = { kind: 'agent', agent: agent.name };
        await timeline.run(enlist, { kind: kind.kind, agent: agent.name }, actor);
      }
    const reason = 'First we look at what it would do.';
    await timeline.run(setAutonomy, { kind: 'pricing.change-price', mode: 'observe', reason }, owner);
    const bounds = { ceiling: 'act-within-limits' as const, least: 12 };
    for (const kind of ['forecasting.set-target', 'procurement.order', 'procurement.set-reorder'])
      await timeline.run(boundAutonomy, { kind, ...bounds, thresholdBp: 6000 }, owner);
    await timeline.run(boundAutonomy, { kind: 'receivables.send-reminder', ...bounds, thresholdBp: 7000 }, owner);
  });
  plan(at(PRICING_PROPOSES, 11), () =>
    timeline.run(
      setAutonomy,
      { kind: 'pricing.change-price', mode: 'propose', reason: 'Three weeks of sensible notes.' },
      owner,
    ),
  );

  for (let ago = AGENTS_SINCE; ago >= 0; ago--) {
    const weekday = timeline.ago(ago).getUTCDay();
    for (const { agent, days, hour } of runs) {
      // The last two days see every agent once more: something waits for whoever opens the demo.
      const lately = ago === 1 || (ago === 0 && agent !== 'forecasting');
      if (days.includes(weekday) || lately) run(agent, at(ago, hour));
    }
    if (weekday !== 0 && weekday !== 6) {
      plan(at(ago, 9.4), () => desk.session());
      plan(at(ago, 14.6), () => desk.session());
    }
    if (weekday === 3) plan(at(ago, 4), () => checkOutcomes(orgId, agents, currentTime().getTime()));
  }
  // Of today's batches only what was proposed just now: earlier ones were picked as the warehouse did.
  run('fulfillment', timeline.ago(1.5 * HOUR));
  plan(timeline.ago(2 * HOUR), () => checkOutcomes(orgId, agents, currentTime().getTime()));

  // A price that was changed last week is taken back: a dealer had called.
  plan(timeline.ago(1.1), async () => {
    const { rows } = await asSystem(orgId, () =>
      decisions({ status: 'executed', kind: 'pricing.change-price', mine: false, limit: 50 }),
    );
    const last = rows.find((r) => r.undoUntil && Date.parse(r.undoUntil) > currentTime().getTime());
    const reason = 'Two dealers called: their catalogues are printed.';
    if (last) await timeline.run(undoDecision, { decisionId: last.id, reason }, owner);
  });
}

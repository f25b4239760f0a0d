import { parseArgs } from 'node:util';
import '@/server/root';
import { currentOrganisation } from '@/server/identity';
import { newId } from '@/server/kernel/id';
import { agents } from '.';
import { replayAndKeep } from './runtime/replay-steps';

// npm run agents:replay -- --agent pricing --since 2026-11-01 [--model NAME] [--json]: the agent as it is now over what it saw before.
const { values } = parseArgs({
  options: {
    agent: { type: 'string' },
    since: { type: 'string' },
    model: { type: 'string' },
    json: { type: 'boolean' },
  },
});
const agent = agents.find((a) => a.name === values.agent);
const since = values.since ?? new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
const fail = (sentence: string): never => {
  console.error(sentence);
  process.exit(2);
};
if (!agent) fail(`Name an agent with --agent: ${agents.map((a) => a.name).join(', ')}.`);
if (!/^\d{4}-\d\d-\d\d$/.test(since) || Number.isNaN(Date.parse(since)))
  fail('--since wants a day such as 2026-11-01.');
if (values.model && !process.env.ANTHROPIC_API_KEY) fail('--model wants ANTHROPIC_API_KEY.');
if (values.model) process.env.JOVEY_MODEL = values.model;

const { orgId } = await currentOrganisation();
const results = await replayAndKeep(orgId, agent!, { replayId: newId(), since, model: Boolean(values.model) });
if (values.json) console.log(JSON.stringify(results));
else
  for (const r of results) {
    const share = (n: number) => (r.decided > 0 ? `${Math.round((n * 100) / r.decided)}%` : 'nobody was asked');
    console.log(
      `${r.kind} since ${r.since}, by ${r.by === 'model' ? `${r.model} (${r.promptVersion})` : r.policyVersion}`,
    );
    console.log(
      `  considered ${r.considered}: alike ${r.same}, different ${r.different}, only then ${r.onlyThen}, only now ${r.onlyNow}`,
    );
    if (r.fallbacks) console.log(`  the policy spoke ${r.fallbacks} times, because the model did not answer`);
    console.log(`  agrees with people: now ${share(r.agreesNow)}, then ${share(r.agreedThen)} of ${r.decided}`);
    console.log(
      `  expected effect: now ${(r.effectNowMinor / 100).toFixed(2)}, then ${(r.effectThenMinor / 100).toFixed(2)}; cost $${(r.costMicros / 1e6).toFixed(4)}`,
    );
    for (const d of r.differences.slice(0, 10))
      console.log(
        `  ${d.label}: then ${JSON.stringify(d.earlier)}, now ${JSON.stringify(d.now)} (people: ${d.people})`,
      );
  }
process.exit(0);

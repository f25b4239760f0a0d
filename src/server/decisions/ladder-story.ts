import type { AnyEvent, EventOf } from '@/server/kernel/event';
import { readLog } from '@/server/kernel/log';
import { streamId } from '@/server/kernel/stream';
import { agentSwitch, autonomy } from './autonomy';
import { knownAgents } from './kinds';

const NEWEST = 60;

/** What moved an agent on the ladder or stopped it, newest first: who, when, why. */
export async function ladderStory(orgId: string, agent: string) {
  const kinds =
    knownAgents()
      .find((a) => a.name === agent)
      ?.duties.map((d) => d.kind) ?? [];
  const streams = [
    ...kinds.map((kind) => streamId(autonomy, kind)),
    ...[agent, 'all'].map((name) => streamId(agentSwitch, name)),
  ];
  const events = (await Promise.all(streams.map((stream) => readLog(orgId, { stream })))).flat();
  return events
    .sort((a, b) => b.position - a.position)
    .slice(0, NEWEST)
    .map((e) => {
      const { id, at, by } = e;
      return { id, at, by, change: e as AnyEvent as LadderEvent }; // these streams hold no other events
    });
}

/** What moves an agent: a change of the ladder or of its switch. */
export type LadderEvent = EventOf<(typeof autonomy.events)[number] | (typeof agentSwitch.events)[number]>;

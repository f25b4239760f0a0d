import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { projection } from '@/server/kernel/projection';
import { DEFAULTS, lower } from '../autonomy';
import {
  AgentResumed,
  AgentStopped,
  AutonomyBounded,
  AutonomyDemoted,
  AutonomyEnlisted,
  AutonomySet,
  type Mode,
  modes,
  PromotionDeclined,
  PromotionOffered,
  PromotionWithdrawn,
} from '../contract';

type Row = {
  kind: string;
  agent: string;
  mode: Mode;
  ceiling: Mode;
  thresholdBp: number;
  least: number;
  offer: Mode | null;
  /** Why it stands where it stands. */
  because: string | null;
  changedBy: string | null;
  changedAt: string;
};

const key = (e: { data: { kind: string } }) => ({ kind: e.data.kind });

/** The autonomy ladder: one row for each type of decision. */
export const autonomyRows = projection<Row>({
  name: 'autonomy',
  table: 'autonomy',
  key: ['kind'],
  mode: 'inline',
  on: (on) => [
    on(AutonomyEnlisted, key, (_, { at, data }) => ({
      ...{
        kind: data.kind,
        agent: data.agent,
        ...DEFAULTS,
        offer: null,
        because: null,
        changedBy: null,
        changedAt: at,
      },
    })),
    on(AutonomySet, key, (row, { at, data }) => {
      const { to: mode, by: changedBy, reason } = data;
      return row && { ...row, mode, offer: null, because: reason || null, changedBy, changedAt: at };
    }),
    on(AutonomyBounded, key, (row, { at, data }) => {
      const { ceiling, thresholdBp, least, by: changedBy } = data;
      const mode = row && lower(row.mode, ceiling);
      return row && mode && { ...row, mode, ceiling, thresholdBp, least, offer: null, changedBy, changedAt: at };
    }),
    on(PromotionOffered, key, (row, { data }) => row && { ...row, offer: data.to }),
    on(PromotionDeclined, key, (row) => row && { ...row, offer: null }),
    on(PromotionWithdrawn, key, (row) => row && { ...row, offer: null }),
    on(AutonomyDemoted, key, (row, { at, data }) => {
      const because = `${words[data.because]} ${data.detail}`.trim();
      return row && { ...row, mode: data.to, offer: null, because, changedBy: null, changedAt: at };
    }),
  ],
});
const words = {
  'bad-outcome': 'Taken back after a bad outcome.',
  drift: 'Taken back because people agree less than before.',
  budget: 'Taken back because the budget is in trouble.',
};

type SwitchRow = { agent: string; stopped: boolean; by: string; reason: string | null; at: string };

/** The kill switches that were ever thrown: an agent's, or of `all`. */
export const switchRows = projection<SwitchRow>({
  name: 'agent-switch',
  table: 'agent_switch',
  key: ['agent'],
  mode: 'inline',
  on: (on) => [
    on(
      AgentStopped,
      (e) => ({ agent: e.data.agent }),
      (_, { at, data }) => ({ agent: data.agent, stopped: true, by: data.by, reason: data.reason, at }),
    ),
    on(
      AgentResumed,
      (e) => ({ agent: e.data.agent }),
      (_, { at, data }) => ({ agent: data.agent, stopped: false, by: data.by, reason: null, at }),
    ),
  ],
});

const ModeSchema = z.enum(modes);

/** The ladder as it stands, and which agents are stopped. */
export async function ladder() {
  const [rows, switches] = await Promise.all([
    db.autonomy.findMany({ orderBy: { kind: 'asc' } }),
    db.agentSwitch.findMany({ orderBy: { agent: 'asc' } }),
  ]);
  return {
    rungs: rows.map(({ orgId: _, version: __, lastEventId: ___, changedAt, ...row }) => ({
      ...row,
      mode: ModeSchema.parse(row.mode),
      ceiling: ModeSchema.parse(row.ceiling),
      offer: row.offer === null ? null : ModeSchema.parse(row.offer),
      changedAt: changedAt.toISOString(),
    })),
    stopped: switches
      .filter((s) => s.stopped)
      .map(({ agent, by, reason, at }) => ({ agent, by, reason, at: at.toISOString() })),
  };
}

/** What an agent may do now: whether it is stopped, and the mode of each of its types of decision. */
export async function standingOrders(agent: string): Promise<{ stopped: boolean; modes: Map<string, Mode> }> {
  const { rungs, stopped } = await ladder();
  return {
    stopped: stopped.some((s) => s.agent === agent || s.agent === 'all'),
    modes: new Map(rungs.filter((r) => r.agent === agent).map((r) => [r.kind, r.mode])),
  };
}

/** Whether the kill switch of an agent, or of all, is thrown; read as the organisation's system. */
export const agentStopped = (orgId: string, agent: string): Promise<boolean> =>
  asSystem(orgId, async () => (await standingOrders(agent)).stopped);

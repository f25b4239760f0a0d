import { agentsDay } from '@/server/decisions';
import { organisationById } from '@/server/identity';
import type { Actor } from '@/server/kernel/actor';
import { asSystem, readingTime } from '@/server/kernel/database/scope';
import type { BriefingFact } from '../contract';
import { dayOf } from '../period';
import { may } from '../readers';
import { happened } from './happened';
import { history } from './kept';
import { ofAgents } from './of-agents';
import { summaryOf } from './summary';
import { waits } from './waits';

const DAY_MS = 86_400_000;

/** What a person should know this morning, as far as they may see it. Figures only from here: no model makes one. */
export async function briefingFacts(
  orgId: string,
  sees: (fn: string) => boolean,
  now = readingTime(),
): Promise<BriefingFact[]> {
  const currency = (await organisationById(orgId))?.currency ?? 'EUR';
  const yesterday = new Date(Date.parse(`${dayOf(now)}T00:00:00Z`) - DAY_MS);
  const day = sees('decisions') ? await agentsDay(yesterday) : null;
  const parts = await Promise.all([
    happened(now, currency, sees),
    waits(currency, sees, day),
    day ? ofAgents(day) : [],
  ]);
  return parts.flat();
}

/** The whole house's briefing, for the morning's text. */
export const wholeBriefing = (orgId: string) => asSystem(orgId, () => briefingFacts(orgId, () => true));

/** The briefing for whoever asks: live facts, and the morning's text for those who may see all it speaks of. */
export async function briefing(orgId: string, actor: Actor, now = readingTime()) {
  const day = dayOf(now);
  const all = actor.kind === 'staff' && actor.functions.includes('*');
  const owner = actor.kind === 'staff' && actor.role === 'owner';
  const [facts, written, wanted] = await Promise.all([
    briefingFacts(orgId, may(actor), now),
    all ? history.written(orgId, day) : undefined,
    owner ? history.wanted(orgId, actor.userId) : null,
  ]);
  return {
    day,
    facts,
    summary: summaryOf(facts),
    /** This morning's own words; null before they are written, and for those who may not see all of it. */
    morning: written ? { summary: written.data.summary, by: written.data.by, at: written.at } : null,
    /** Whether the asker gets it by mail; null for those who cannot choose. */
    wanted,
  };
}

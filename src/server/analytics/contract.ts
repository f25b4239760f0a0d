import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { line } from '@/server/kernel/values';

/** Periods of the overview. Each ends now and is compared with the same stretch of time before it. */
export const periods = ['today', '7d', '30d', '90d'] as const;
export type Period = (typeof periods)[number];

export const Overview = z.object({ period: z.enum(periods).default('30d') });
/** What was typed into the search of the desk. */
export const Search = z.object({ text: line(100) });

/** One line of a briefing: what is so, the page that shows it, and whether it wants attention. Its figures are computed, never worded by a model. */
export const BriefingFact = z.object({
  key: z.string(),
  part: z.enum(['happened', 'waits', 'agents']),
  text: z.string(),
  href: z.string(),
  tone: z.enum(['plain', 'good', 'watch']),
});
export type BriefingFact = z.infer<typeof BriefingFact>;

// Stream `briefing`, id = the day (UTC): written once each morning. Its text says only figures that its facts hold.
export const BriefingWritten = event(
  'briefing.written',
  z.object({
    day: z.iso.date(),
    summary: z.string(),
    facts: z.array(BriefingFact),
    by: z.enum(['policy', 'model']),
    model: z.string().nullable(),
    /** Why the policy spoke although a model was wanted. */
    fallback: z.string().nullable(),
  }),
);
export const WriteBriefing = BriefingWritten.schema;

// Stream `briefing-reader`, id = the user: whether they want it by mail each morning.
export const BriefingFollowed = event('briefing.followed', z.object({ userId: z.string(), wanted: z.boolean() }));
export const FollowBriefing = z.object({ wanted: z.boolean() });

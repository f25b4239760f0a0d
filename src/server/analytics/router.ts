import { z } from 'zod';
import { door, query, router } from '@/server/kernel/trpc';
import { briefing } from './briefing/briefing';
import { followBriefing } from './commands/follow-briefing';
import { Overview, Search } from './contract';
import { overview } from './overview';
import { anyStaff } from './readers';
import { search } from './search';
import { work } from './work';

export const analyticsRouter = router({
  overview: query(anyStaff, Overview, ({ period }, { orgId, actor }) => overview(period, orgId, actor)),
  /** What waits for whoever asks, and the newest orders. */
  work: query(anyStaff, z.void(), (_, { actor }) => work(actor)),
  briefing: query(anyStaff, z.void(), (_, { orgId, actor }) => briefing(orgId, actor)),
  followBriefing: door(followBriefing),
  search: query(anyStaff, Search, ({ text }, { actor }) => search(text, actor)),
});

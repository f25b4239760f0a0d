import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { resetLoop } from './commands/reset-loop';
import { setLimits } from './commands/set-limits';
import { budgetStanding, budgetWarnings } from './projections/standing.queries';
import { CallFilter, fallbacks, modelCallPage, UsageFilter, usage } from './projections/usage.queries';

const readers = [staff('decisions', 'readonly'), api('decisions:read')];

export const budgetsRouter = router({
  standing: query(readers, z.void(), () => budgetStanding()),
  warnings: query(readers, z.void(), () => budgetWarnings()),
  usage: query(readers, UsageFilter, usage),
  fallbacks: query(readers, UsageFilter, fallbacks),
  calls: query(readers, CallFilter, (filter) => modelCallPage(filter)),
  setLimits: door(setLimits),
  resetLoop: door(resetLoop),
});

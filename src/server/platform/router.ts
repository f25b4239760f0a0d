import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { requestInvariantCheck } from './commands/request-check';
import { health } from './health/health';
import { brokenInvariants, invariantBoard } from './invariants/board';

const readers = [staff('platform', 'readonly'), api('platform:read')];

export const platformRouter = router({
  health: query(readers, z.void(), health),
  invariants: query(readers, z.void(), invariantBoard),
  broken: query(readers, z.void(), brokenInvariants),
  checkInvariants: door(requestInvariantCheck),
});

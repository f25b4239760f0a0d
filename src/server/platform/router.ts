import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { requestInvariantCheck } from './commands/request-check';
import { brokenInvariants, invariantBoard } from './invariants/board';

const readers = [staff('platform', 'readonly'), api('platform:read')];

export const platformRouter = router({
  invariants: query(readers, z.void(), invariantBoard),
  broken: query(readers, z.void(), brokenInvariants),
  checkInvariants: door(requestInvariantCheck),
});

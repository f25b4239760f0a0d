import { router } from '@/server/kernel/trpc';

export const decisionsRouter = router({});

import { router } from '@/server/kernel/trpc';

export const analyticsRouter = router({});

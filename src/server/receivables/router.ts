import { router } from '@/server/kernel/trpc';

export const receivablesRouter = router({});

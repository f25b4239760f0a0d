import { router } from '@/server/kernel/trpc';

export const catalogRouter = router({});

import { router } from '@/server/kernel/trpc';

export const ordersRouter = router({});

import { router } from '@/server/kernel/trpc';

export const checkoutRouter = router({});

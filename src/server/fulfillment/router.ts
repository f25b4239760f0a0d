import { router } from '@/server/kernel/trpc';

export const fulfillmentRouter = router({});

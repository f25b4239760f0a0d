import { router } from '@/server/kernel/trpc';

export const pricingRouter = router({});

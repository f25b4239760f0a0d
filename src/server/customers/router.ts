import { router } from '@/server/kernel/trpc';

export const customersRouter = router({});

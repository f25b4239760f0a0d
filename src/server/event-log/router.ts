import { router } from '@/server/kernel/trpc';

export const eventLogRouter = router({});

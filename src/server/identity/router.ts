import { router } from '@/server/kernel/trpc';

export const identityRouter = router({});

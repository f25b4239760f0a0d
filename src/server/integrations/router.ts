import { router } from '@/server/kernel/trpc';

export const integrationsRouter = router({});

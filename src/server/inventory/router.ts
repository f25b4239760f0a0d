import { router } from '@/server/kernel/trpc';

export const inventoryRouter = router({});

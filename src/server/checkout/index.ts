import type { Plug } from '@/server/kernel/plug';

export const checkout: Plug = { name: 'checkout', projections: [], reactions: [] };

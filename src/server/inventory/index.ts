import type { Plug } from '@/server/kernel/plug';

export const inventory: Plug = { name: 'inventory', projections: [], reactions: [] };

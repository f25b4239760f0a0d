import type { Plug } from '@/server/kernel/plug';

export const catalog: Plug = { name: 'catalog', projections: [], reactions: [] };

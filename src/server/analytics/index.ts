import type { Plug } from '@/server/kernel/plug';

export const analytics: Plug = { name: 'analytics', projections: [], reactions: [] };

import type { Plug } from '@/server/kernel/plug';

export const identity: Plug = { name: 'identity', projections: [], reactions: [] };

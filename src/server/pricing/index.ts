import type { Plug } from '@/server/kernel/plug';

export const pricing: Plug = { name: 'pricing', projections: [], reactions: [] };

import type { Plug } from '@/server/kernel/plug';

export const decisions: Plug = { name: 'decisions', projections: [], reactions: [] };

import type { Plug } from '@/server/kernel/plug';

export const receivables: Plug = { name: 'receivables', projections: [], reactions: [] };

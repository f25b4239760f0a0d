import type { Plug } from '@/server/kernel/plug';

export const customers: Plug = { name: 'customers', projections: [], reactions: [] };

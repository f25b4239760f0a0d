import type { Plug } from '@/server/kernel/plug';

export const orders: Plug = { name: 'orders', projections: [], reactions: [] };

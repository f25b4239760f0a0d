import type { Plug } from '@/server/kernel/plug';

export const fulfillment: Plug = { name: 'fulfillment', projections: [], reactions: [] };

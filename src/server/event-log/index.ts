import type { Plug } from '@/server/kernel/plug';

export const eventLog: Plug = { name: 'event-log', projections: [], reactions: [] };

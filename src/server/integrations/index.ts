import type { Plug } from '@/server/kernel/plug';

export const integrations: Plug = { name: 'integrations', projections: [], reactions: [] };

import type { Plug } from '@/server/kernel/plug';
import { sales } from './projections/sale';

export const analytics: Plug = { name: 'analytics', projections: [sales], reactions: [] };

export { type ProductDay, productSales } from './projections/sale';

import type { Plug } from '@/server/kernel/plug';
import { productValues } from './projections/product-value';
import { sales } from './projections/sale';

export const analytics: Plug = { name: 'analytics', projections: [sales, productValues], reactions: [] };

export { wholeBriefing } from './briefing/briefing';
export { history as briefings } from './briefing/kept';
export { summaryOf } from './briefing/summary';
export { writeBriefing } from './commands/write-briefing';
export { type ProductDay, productSales } from './projections/sale';
export { anyStaff } from './readers';

import type { Agent } from '../runtime/agent';
import { cover, demandChanged } from './messages';
import { order } from './order';
import { reorderPoint } from './reorder-point';

export const procurementAgent: Agent = {
  name: 'procurement',
  title: 'Procurement',
  about: 'Orders parts before they run out, jointly per supplier, and keeps reorder points in step with demand.',
  schedule: '30 4 * * 1-6',
  duties: [order, reorderPoint],
  receives: [cover, demandChanged],
};

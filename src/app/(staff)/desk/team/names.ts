import type { z } from 'zod';
import type { FunctionName } from '@/server/identity/contract';
import type { Role } from '@/server/kernel/actor';

type Fn = z.infer<typeof FunctionName>;

export const functionNames: Record<Fn, string> = {
  catalog: 'Catalogue',
  customers: 'Customers and dealers',
  pricing: 'Prices',
  inventory: 'Stock',
  orders: 'Orders',
  checkout: 'Checkout',
  fulfillment: 'Fulfilment',
  receivables: 'Receivables',
  forecasting: 'Forecasts and targets',
  procurement: 'Purchasing',
  decisions: 'Approvals',
  analytics: 'Figures',
  integrations: 'Mail and connections',
  platform: 'Settings',
  'event-log': 'Event log',
};

export const roleNames: Record<Role, { name: string; hint: string }> = {
  owner: { name: 'Owner', hint: 'Everything, other owners included' },
  admin: { name: 'Administrator', hint: 'Everything, the team included' },
  manager: { name: 'Manager', hint: 'Decides within the chosen functions' },
  operator: { name: 'Operator', hint: 'Does the daily work of the chosen functions' },
  readonly: { name: 'Read only', hint: 'Looks, changes nothing' },
};

/** What somebody has, in words. */
export const functionsInWords = (role: string | null, list: readonly string[]) =>
  role === 'owner' || role === 'admin' || list.includes('*')
    ? 'All functions'
    : list.map((fn) => (fn in functionNames ? functionNames[fn as Fn] : fn)).join(', ') || 'None yet'; // `in` has just checked it

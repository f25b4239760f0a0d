import { agent, api, consumer, dealer, staff, system } from '@/server/kernel/actor';

export const mayBook = [staff('receivables'), agent('receivables'), api('receivables:write'), system];
export const maySee = [staff('receivables', 'readonly'), agent('receivables'), api('receivables:read'), system];
/** Money back to a customer is a manager's word. */
export const mayGiveBack = [staff('receivables', 'manager')];
/** Customers see their own: row-level security leaves no other. */
export const customers = [consumer, dealer];

import { agent, api, staff, system } from '@/server/kernel/actor';

/** Who orders, receives and keeps components; the agent only after somebody approved. */
export const mayBuy = [staff('procurement'), agent('procurement'), api('procurement:write'), system];
export const mayKeep = [staff('procurement'), api('procurement:write'), system];
/** Whom money goes to is a manager's word, and never a machine's. */
export const mayVouch = [staff('procurement', 'manager'), system];
export const maySee = [staff('procurement', 'readonly'), agent('procurement'), api('procurement:read'), system];

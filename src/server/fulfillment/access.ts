import { agent, api, staff, system } from '@/server/kernel/actor';

/** Who may move goods: the function's staff, its agent, keys with the scope. The seed and reactions act as the system. */
export const mayFulfil = [staff('fulfillment'), agent('fulfillment'), api('fulfillment:write'), system];
/** Who may look. */
export const maySee = [staff('fulfillment', 'readonly'), agent('fulfillment'), api('fulfillment:read'), system];

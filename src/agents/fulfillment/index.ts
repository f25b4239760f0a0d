import type { Agent } from '../runtime/agent';
import { batch } from './batch';
import { expedite } from './expedite';

export const fulfillmentAgent: Agent = {
  name: 'fulfillment',
  title: 'Fulfilment',
  about: 'Puts orders together for one walk and sees that none misses its day.',
  schedule: '0 6,11 * * 1-5',
  duties: [expedite, batch],
};

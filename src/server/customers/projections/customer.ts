import type { EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import { CustomerChanged, CustomerLinked, CustomerRegistered } from '../contract';

export type CustomerRow = {
  id: string;
  code: string;
  kind: 'consumer' | 'dealer';
  userId: string | null;
  email: string;
  name: string;
  phone: string | null;
  company: string | null;
  country: string;
  currency: string;
  since: string;
};

const id = (e: EventOf<typeof CustomerRegistered | typeof CustomerChanged | typeof CustomerLinked>) => ({
  id: e.data.customerId,
});

/** Every buyer, one row each. */
export const customerProjection = projection<CustomerRow>({
  name: 'customer',
  table: 'customer',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(CustomerRegistered, id, (_, { data: { customerId, ...facts }, at }) => ({
      id: customerId,
      ...facts,
      since: at,
    })),
    on(CustomerChanged, id, (row, { data: { customerId: _, ...facts } }) => row && { ...row, ...facts }),
    on(CustomerLinked, id, (row, e) => row && { ...row, userId: e.data.userId }),
  ],
});

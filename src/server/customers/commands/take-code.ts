import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CustomerCodeTaken, TakeCustomerCode } from '../contract';
import { codes } from '../state';

/** Takes the next customer code; runs before a registration, in its transaction. */
export const takeCode = command({
  name: 'customers.take-code',
  input: TakeCustomerCode,
  allow: [system],
  stream: codes,
  id: () => 'customer',
  decide: ({ last }) => [CustomerCodeTaken({ value: last + 1 })],
});

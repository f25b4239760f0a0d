import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { ExchangeRateSet, SetExchangeRate } from '../contract';
import { exchangeRate } from '../supplier-state';

/** The rate of a currency on a day; orders take the latest one known on their day and keep it. */
export const setExchangeRate = command({
  name: 'procurement.set-exchange-rate',
  input: SetExchangeRate,
  allow: mayKeep,
  stream: exchangeRate,
  id: (i) => i.currency,
  decide: (state, input) => (state[input.on] === input.rate ? [] : [ExchangeRateSet(input)]),
});

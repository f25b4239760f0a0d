import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { NumberTaken, TakeNumber } from '../contract';
import { numberSeries } from '../state';

/** Takes the next number of a series inside the transaction that uses it: if that is refused, no number is lost. */
export const takeNumber = command({
  name: 'orders.take-number',
  input: TakeNumber,
  allow: [system],
  stream: numberSeries,
  id: (i) => i.series,
  decide: (state, { series }) => [NumberTaken({ series, value: state.value + 1 })],
});

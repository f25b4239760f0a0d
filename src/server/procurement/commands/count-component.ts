import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { component } from '../component-state';
import { ComponentCounted, CountComponent } from '../contract';
import { unknownComponent } from './refusals';

/** Somebody counted: the stock is what they found. */
export const countComponent = command({
  name: 'procurement.count-component',
  input: CountComponent,
  allow: mayKeep,
  stream: component,
  id: (i) => i.componentId,
  decide: (state, input) =>
    state.status === 'none'
      ? unknownComponent()
      : [ComponentCounted({ ...input, delta: input.counted - state.onHand })],
});

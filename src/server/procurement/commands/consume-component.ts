import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { component } from '../component-state';
import { ComponentConsumed, ConsumeComponent } from '../contract';
import { unknownComponent } from './refusals';

/** Used up: as many as are there; what is missing is recorded as short, because it was needed all the same. */
export const consumeComponent = command({
  name: 'procurement.consume-component',
  input: ConsumeComponent,
  allow: mayKeep,
  stream: component,
  id: (i) => i.componentId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownComponent();
    const quantity = Math.min(state.onHand, input.quantity);
    return [ComponentConsumed({ ...input, quantity, short: input.quantity - quantity })];
  },
});

import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { component } from '../component-state';
import { ComponentReceived, ReceiveComponent } from '../contract';
import { tooMany, unknownComponent } from './refusals';

/** Parts came in: with a purchase order (its receipt runs this), or as opening stock. */
export const receiveComponent = command({
  name: 'procurement.receive-component',
  input: ReceiveComponent,
  allow: mayKeep,
  stream: component,
  id: (i) => i.componentId,
  decide: (state, input) =>
    state.status === 'none'
      ? unknownComponent()
      : (tooMany(state.onHand + input.quantity, 'quantity') ?? [ComponentReceived(input)]),
});

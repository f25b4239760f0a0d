import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayKeep } from '../access';
import { component } from '../component-state';
import { AdjustComponent, ComponentAdjusted } from '../contract';
import { tooMany, unknownComponent } from './refusals';

/** Corrects the stock with a reason; never below nothing. */
export const adjustComponent = command({
  name: 'procurement.adjust-component',
  input: AdjustComponent,
  allow: mayKeep,
  stream: component,
  id: (i) => i.componentId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownComponent();
    if (state.onHand + input.delta < 0)
      return reject('below-zero', `Only ${state.onHand} are there.`, { field: 'delta', kind: 'conflict' });
    return tooMany(state.onHand + input.delta, 'delta') ?? [ComponentAdjusted(input)];
  },
});

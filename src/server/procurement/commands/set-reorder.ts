import { command } from '@/server/kernel/command';
import { mayBuy } from '../access';
import { component } from '../component-state';
import { ComponentReorderSet, SetReorder } from '../contract';
import { unknownComponent } from './refusals';

/** From what stock on it is ordered again, and how many. */
export const setReorder = command({
  name: 'procurement.set-reorder',
  input: SetReorder,
  allow: mayBuy,
  stream: component,
  id: (i) => i.componentId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownComponent();
    const same = state.reorderPoint === input.reorderPoint && state.reorderQuantity === input.reorderQuantity;
    return same ? [] : [ComponentReorderSet(input)];
  },
});

import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { component } from '../component-state';
import { ComponentCostSet, SetComponentCost } from '../contract';
import { unknownComponent } from './refusals';

/** Changes the standard cost of one unit, in the organisation's currency. */
export const setComponentCost = command({
  name: 'procurement.set-component-cost',
  input: SetComponentCost,
  allow: mayKeep,
  stream: component,
  id: (i) => i.componentId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownComponent();
    return state.standardCostMinor === input.standardCostMinor ? [] : [ComponentCostSet(input)];
  },
});

import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { component } from '../component-state';
import { ChangeComponent, ComponentChanged } from '../contract';
import { unknownComponent } from './refusals';

/** Changes what is known of a component. */
export const changeComponent = command({
  name: 'procurement.change-component',
  input: ChangeComponent,
  allow: mayKeep,
  stream: component,
  id: (i) => i.componentId,
  expects: { seen: (i) => i.seen, over: [ComponentChanged] },
  decide: (state, input) => {
    if (state.status === 'none') return unknownComponent();
    return JSON.stringify(state.facts) === JSON.stringify(input.facts) ? [] : [ComponentChanged(input)];
  },
});

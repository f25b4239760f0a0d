import { organisationById } from '@/server/identity';
import { command } from '@/server/kernel/command';
import { mayKeep } from '../access';
import { component } from '../component-state';
import { AddComponent, ComponentAdded } from '../contract';
import { known } from './refusals';

/** A new raw material or bought-in part; its cost is in the organisation's currency. */
export const addComponent = command({
  name: 'procurement.add-component',
  input: AddComponent,
  allow: mayKeep,
  stream: component,
  id: (i) => i.componentId,
  gather: async (_, { orgId }) => (await organisationById(orgId))?.currency ?? 'EUR',
  decide: (state, input, { facts }) =>
    state.status === 'none' ? [ComponentAdded({ ...input, currency: facts })] : known('component'),
});

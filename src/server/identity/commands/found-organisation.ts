import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { FoundOrganisation, OrganisationFounded } from '../contract';
import { organisationBySlug } from '../organisation';
import { organisation } from '../state';

export const foundOrganisation = command({
  name: 'identity.found-organisation',
  input: FoundOrganisation,
  allow: [system],
  stream: organisation,
  id: (i) => i.orgId,
  gather: async (i) => ({ taken: Boolean(await organisationBySlug(i.slug)) }),
  decide: (state, { orgId, ...rest }, { facts, orgId: own }) => {
    if (orgId !== own) return reject('other-organisation', 'An organisation founds itself.', { kind: 'forbidden' });
    if (state.founded) return reject('already-founded', 'This organisation exists.', { kind: 'conflict' });
    if (facts.taken)
      return reject('taken', 'Another organisation has this name in addresses.', { kind: 'conflict', field: 'slug' });
    return [OrganisationFounded(rest)];
  },
});

import { consumer, dealer, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { alreadyForgotten, isStranger, unknownPerson } from '../access';
import { ExportPerson, PersonExported } from '../contract';
import { person } from '../state';
import { personOf } from '../who';

/** Writes down that a person's data were put together; with its number the file can be fetched. */
export const exportPerson = command({
  name: 'privacy.export-person',
  input: ExportPerson,
  allow: [consumer, dealer, staff('customers', 'manager')],
  stream: person,
  id: (i) => i.personId,
  gather: async ({ personId }, { actor }) =>
    isStranger(actor, personId) || !(await personOf(personId)) ? unknownPerson() : undefined,
  decide: ({ state }, i) => (state === 'forgotten' ? alreadyForgotten() : [PersonExported(i)]),
});

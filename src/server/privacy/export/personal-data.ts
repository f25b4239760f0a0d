import { customerById } from '@/server/customers';
import { organisationById, userById } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { type Asking, asError } from '@/server/kernel/trpc';
import { isStranger, unknownPerson } from '../access';
import { personOf } from '../who';
import type { PersonalData } from './as-html';
import { eventsAbout } from './events-about';
import { rowsAbout } from './rows-about';

/** Streams of what they own, by the table that lists it. */
const OWNED: Record<string, string> = {
  'Sales order': 'order',
  Invoice: 'invoice',
  Fulfilment: 'fulfilment',
  Mail: 'mail',
};
const idOf = (row: Record<string, unknown>) => String(row.id ?? row.invoiceId ?? row.orderId ?? '');

/** Everything that is known of a person. The export must have been written down before, by its number. */
export const personalData = (
  { personId, exportId }: { personId: string; exportId: string },
  { orgId, actor }: Asking,
): Promise<PersonalData> =>
  asSystem(orgId, async () => {
    const person = isStranger(actor, personId) ? null : await personOf(personId);
    const written = person && (await readLog(orgId, { stream: `person-${personId}`, types: ['person.exported'] }));
    if (!person || !written?.some(({ data }) => data.exportId === exportId)) throw asError(unknownPerson());
    const own = await rowsAbout(person.subjects);
    const owned = own.flatMap(({ title, rows }) =>
      OWNED[title] ? rows.map((row) => `${OWNED[title]}-${idOf(row)}`) : [],
    );
    // What was decided about their orders and invoices is about them too.
    const things = own.flatMap(({ title, rows }) => (OWNED[title] ? rows.map(idOf) : []));
    const decided = (await rowsAbout(things)).filter(({ title }) => title === 'Decision');
    const [events, organisation, customer, user] = [
      await eventsAbout(orgId, person.subjects, owned),
      await organisationById(orgId),
      await customerById(personId),
      person.userId ? await userById(person.userId) : null,
    ];
    return {
      about: customer?.name ?? user?.name ?? personId,
      by: organisation?.name ?? '',
      madeAt: new Date().toISOString(),
      sections: [...own, ...decided.map((s) => ({ ...s, title: 'Decisions about orders and invoices' }))],
      events,
    };
  });

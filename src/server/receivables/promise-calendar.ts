import { asSystem } from '@/server/kernel/database/scope';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { mustRun } from '@/server/kernel/run';
import { judgePromises } from './commands/judge-promises';
import { customersWithPromises } from './projections/dunning';

const calendar = { kind: 'system', name: 'receivables.calendar' } as const;

/** Judges an organisation's open promises by today's date. Answers how many customers had one. */
export async function judgeDuePromises(orgId: string): Promise<number> {
  const customers = await asSystem(orgId, customersWithPromises);
  for (const customerId of customers) await mustRun(judgePromises, { customerId }, { orgId, actor: calendar });
  return customers.length;
}

/** The same for every organisation here. */
export async function judgeAllPromises(): Promise<number> {
  let looked = 0;
  for (const orgId of await organisationsWithNews()) looked += await judgeDuePromises(orgId);
  return looked;
}

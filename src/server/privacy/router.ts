import { z } from 'zod';
import { consumer, dealer, staff } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { isStranger } from './access';
import { accessChoices, accessPage, ListAccesses } from './access-audit/accesses';
import { exportPerson } from './commands/export-person';
import { forgetPerson } from './commands/forget-person';
import { requestErasure, withdrawErasure } from './commands/request-erasure';
import { ExportPerson } from './contract';
import { personalData } from './export/personal-data';
import { keptInvoice } from './kept-invoices';
import { openBusiness } from './open-business';
import { requestOf } from './projections/person-request';
import { personOf } from './who';

/** The audit says where colleagues were: it is for those who answer for the house. */
const mayAudit = [staff('platform', 'admin')];
const One = z.object({ personId: Id });

export const privacyRouter = router({
  /** What was asked about a person's data, and what keeps them from being forgotten. */
  get: query([consumer, dealer, staff('customers', 'readonly')], One, async ({ personId }, { orgId, actor }) => {
    if (isStranger(actor, personId)) return null;
    return asSystem(orgId, async () => {
      const [found, request] = await Promise.all([personOf(personId), requestOf(personId)]);
      return { request, open: found && request?.state !== 'forgotten' ? ((await openBusiness(found)) ?? null) : null };
    });
  }),
  data: query([consumer, dealer, staff('customers', 'manager')], ExportPerson, personalData),
  keptInvoice: query([staff('receivables', 'readonly')], z.object({ invoiceId: Id }), keptInvoice),
  /** Who looked at or changed sensitive records. */
  accesses: query(mayAudit, ListAccesses, accessPage),
  accessChoices: query(mayAudit, z.void(), accessChoices),
  export: door(exportPerson),
  requestErasure: door(requestErasure),
  withdrawErasure: door(withdrawErasure),
  forget: door(forgetPerson),
});

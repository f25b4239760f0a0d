import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';

/** Everybody who works here, and what they may do. */
export const GET = () =>
  csvAnswer('team', async () =>
    table(await (await api()).identity.staff(), [
      ['name', (m) => m.name],
      ['email', (m) => m.email],
      ['role', (m) => m.role],
      ['functions', (m) => m.functions.join(', ')],
      ['address proven', (m) => m.emailVerifiedAt?.toISOString() ?? null],
      ['since', (m) => m.createdAt.toISOString()],
      ['disabled since', (m) => m.disabledAt?.toISOString() ?? null],
      ['disabled because', (m) => m.disabledReason],
    ]),
  );

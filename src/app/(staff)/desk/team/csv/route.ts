import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';

/** Everybody who works here, and what they may do. */
export const GET = () =>
  csvAnswer('team', async () =>
    (await (await api()).identity.staff()).map((m) => ({
      name: m.name,
      email: m.email,
      role: m.role,
      functions: m.functions.join(', '),
      'address proven': m.emailVerifiedAt?.toISOString() ?? null,
      since: m.createdAt.toISOString(),
      'disabled since': m.disabledAt?.toISOString() ?? null,
      'disabled because': m.disabledReason,
    })),
  );

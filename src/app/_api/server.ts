import '@/agents';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { cache } from 'react';
import { clientAddress } from '@/server/identity/client-address';
import { currentOrganisation } from '@/server/identity/organisation';
import { currentSession } from '@/server/identity/session';
import type { Context } from '@/server/kernel/trpc';
import { createCaller } from '@/server/root';

/** Who is signed in, once per request however many parts of a page ask; undefined for a visitor. */
export const signedIn = cache(async () => currentSession((await currentOrganisation()).orgId));

/** The context of a request to a dynamic page or procedure: who is signed in is looked up only when a door asks. */
export async function requestContext(): Promise<Context> {
  const { orgId } = await currentOrganisation();
  const sent = await headers();
  return {
    orgId,
    actor: async () => (await signedIn())?.actor ?? { kind: 'visitor' },
    requestId: sent.get('x-request-id') ?? randomUUID(),
    ip: clientAddress(sent),
    key: sent.get('idempotency-key') ?? undefined,
  };
}

/** The organisation whose shop and desk this is: its name, currency, country. */
export const organisation = currentOrganisation;

/** Procedures for dynamic pages, as whoever is signed in. */
export const api = async () => createCaller(await requestContext());
export type Api = Awaited<ReturnType<typeof api>>;

/** Procedures for static shop pages: as a visitor, without touching cookies or headers. */
export async function visitorApi() {
  const { orgId } = await currentOrganisation();
  return createCaller({ orgId, actor: async () => ({ kind: 'visitor' }), requestId: randomUUID() });
}

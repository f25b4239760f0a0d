import '@/agents';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { cache } from 'react';
import { clientAddress } from '@/server/identity/client-address';
import { currentOrganisation } from '@/server/identity/organisation';
import { currentSession } from '@/server/identity/session';
import type { Context } from '@/server/kernel/trpc';
import { createCaller } from '@/server/root';
import { past } from './past';
import { marked, told } from './told';

/** Who is signed in, once per request however many parts of a page ask; undefined for a visitor. */
export const signedIn = cache(() => told(async () => currentSession((await currentOrganisation()).orgId)));

/** The context of a request to a dynamic page or procedure: who is signed in is looked up only when a door asks. */
export async function requestContext(): Promise<Context> {
  const { orgId } = await organisation();
  const sent = await headers();
  return {
    orgId,
    actor: async () => (await signedIn())?.actor ?? { kind: 'visitor' },
    requestId: sent.get('x-request-id') ?? randomUUID(),
    ip: clientAddress(sent),
    key: sent.get('idempotency-key') ?? undefined,
    past,
  };
}

/** The organisation whose shop and desk this is: its name, currency, country. */
export const organisation = () => told(currentOrganisation);

/** Procedures for dynamic pages, as whoever is signed in. */
export const api = async () => createCaller(await requestContext(), { onError });
export type Api = Awaited<ReturnType<typeof api>>;

/** Procedures for static shop pages: as a visitor, without touching cookies or headers. */
export async function visitorApi() {
  const { orgId } = await organisation();
  return createCaller({ orgId, actor: async () => ({ kind: 'visitor' }), requestId: randomUUID() }, { onError });
}

/** A page that fails because the database cannot be reached, or because the asker may not, says so. */
const onError = ({ error }: { error: unknown }) => void marked(error);

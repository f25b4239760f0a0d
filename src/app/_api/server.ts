import '@/agents';
import { randomUUID } from 'node:crypto';
import type { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import { cache } from 'react';
import { clientAddress } from '@/server/identity/client-address';
import { currentOrganisation } from '@/server/identity/organisation';
import { currentSession } from '@/server/identity/session';
import { requestIdOf } from '@/server/kernel/http/request-id';
import type { Context } from '@/server/kernel/trpc';
import { createCaller } from '@/server/root';
import { past } from './past';
import { referred, told } from './told';

/** Who is signed in, once per request however many parts of a page ask; undefined for a visitor. */
export const signedIn = cache(() => told(async () => currentSession((await currentOrganisation()).orgId)));

/** One id for one request, however many parts of a page ask. */
const requestId = cache(async () => requestIdOf(await headers()));

/** The context of a request to a dynamic page or procedure: who is signed in is looked up only when a door asks. */
export async function requestContext(): Promise<Context> {
  const { orgId } = await organisation();
  const sent = await headers();
  return {
    orgId,
    actor: async () => (await signedIn())?.actor ?? { kind: 'visitor' },
    requestId: await requestId(),
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

/** What a page that fails shows is decided here: `referred` (told.ts). */
const onError = ({ error, ctx }: { error: TRPCError; ctx?: Context }) => void referred(error, ctx?.requestId);

import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { currentOrganisation } from '@/server/identity/organisation';
import { currentActor } from '@/server/identity/session';
import type { Context } from '@/server/kernel/trpc';
import { createCaller } from '@/server/root';

/** The context of a request to a dynamic page or procedure: who is signed in is looked up only when a door asks. */
export async function requestContext(): Promise<Context> {
  const { orgId } = await currentOrganisation();
  const sent = await headers();
  let actor: ReturnType<typeof currentActor> | undefined;
  return {
    orgId,
    actor: () => (actor ??= currentActor(orgId)),
    requestId: sent.get('x-request-id') ?? randomUUID(),
    ip: sent.get('x-forwarded-for')?.split(',')[0]?.trim(),
    key: sent.get('idempotency-key') ?? undefined,
  };
}

/** Procedures for dynamic pages, as whoever is signed in. */
export const api = async () => createCaller(await requestContext());

/** Procedures for static shop pages: as a visitor, without touching cookies or headers. */
export async function visitorApi() {
  const { orgId } = await currentOrganisation();
  return createCaller({ orgId, actor: async () => ({ kind: 'visitor' }), requestId: randomUUID() });
}

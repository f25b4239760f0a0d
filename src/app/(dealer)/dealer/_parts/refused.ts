import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';

/** A refused file as a plain answer with the right status. What nobody expected is thrown on. */
export function refusedResponse(error: unknown): Response {
  if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
  return new Response(error.message, { status: getHTTPStatusCodeFromError(error) });
}

import { TRPCClientError } from '@trpc/client';
import type { RefusedLine } from '@/server/checkout/contract';
import type { AppRouter } from '@/server/root';

/** Why the server said no: a code, a sentence, the field to blame, details. */
export type Refusal = { code: string; message: string; field?: string; details?: Record<string, unknown> };

const lost: Refusal = {
  code: 'unreachable',
  message: 'We could not reach the shop. Nothing was lost; please try again.',
};

/** What an error of a procedure means for the person at the page. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!error) return undefined;
  if (!(error instanceof TRPCClientError)) return lost;
  const { data, message } = error as TRPCClientError<AppRouter>; // the only router this client speaks to
  if (!data) return lost;
  const { rejection } = data;
  if (!rejection) return { code: data.code, message };
  return { code: rejection.rejected, message: rejection.message, field: rejection.field, details: rejection.details };
}

/** The products that stood in the way when several were put into a basket at once. */
export const refusedLines = (error: unknown) => (refusalOf(error)?.details?.lines ?? []) as RefusedLine[]; // as the command wrote them

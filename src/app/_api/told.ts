import { TRPCError } from '@trpc/server';
import { isUnreachable } from '@/server/kernel/database/unreachable';
import { UNREACHABLE_MARK } from './unreachable-mark';

/** Lets a page fail with a mark that survives the way to the browser, where only an error's `digest` arrives. */
export async function told<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw marked(error);
  }
}

/** What Next throws for `forbidden()` and `unauthorized()`: a page that does not catch such a refusal is shown as the one or the other. */
const REFUSED: Partial<Record<TRPCError['code'], string>> = {
  FORBIDDEN: 'NEXT_HTTP_ERROR_FALLBACK;403',
  UNAUTHORIZED: 'NEXT_HTTP_ERROR_FALLBACK;401',
};

const digestOf = (error: object) =>
  isUnreachable(error) ? UNREACHABLE_MARK : error instanceof TRPCError ? REFUSED[error.code] : undefined;

/**
 * A page that fails because the database cannot be reached says so; one that fails for a reason nobody expected shows the id of its
 * request as the reference, by which the log has the line that tells what happened.
 */
export function referred(error: TRPCError, requestId?: string): TRPCError {
  if (error.code === 'INTERNAL_SERVER_ERROR' && requestId) Reflect.set(error, 'digest', requestId);
  marked(error);
  return error;
}

/** Marks an error that says the database cannot be reached, or that the asker may not; others stay as they are. */
export function marked(error: unknown): unknown {
  const digest = typeof error === 'object' && error !== null ? digestOf(error) : undefined;
  if (digest) Reflect.set(error as object, 'digest', digest);
  return error;
}

import type { TRPCError } from '@trpc/server';
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

/**
 * A page that fails because the database cannot be reached says so; one that fails for a reason nobody expected shows the id of its
 * request as the reference, by which the log has the line that tells what happened.
 */
export function referred(error: TRPCError, requestId?: string): TRPCError {
  if (error.code === 'INTERNAL_SERVER_ERROR' && requestId) Reflect.set(error, 'digest', requestId);
  marked(error);
  return error;
}

/** Marks an error that says the database cannot be reached; others stay as they are. */
export function marked(error: unknown): unknown {
  if (isUnreachable(error) && typeof error === 'object' && error !== null)
    Reflect.set(error, 'digest', UNREACHABLE_MARK);
  return error;
}

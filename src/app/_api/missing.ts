import { TRPCError } from '@trpc/server';

const nothing = new Set(['NOT_FOUND', 'BAD_REQUEST', 'UNPROCESSABLE_CONTENT']);

/** Null where there is no such thing, or not for the asker's eyes, or the id is none or cannot be one: it is not found. */
export async function missingIsNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && nothing.has(error.code)) return null;
    throw error;
  }
}

import { TRPCError } from '@trpc/server';

/** Null where there is no such thing, or not for the asker's eyes, or the id is no id: the page then says "not found". */
export async function missingIsNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) return null;
    throw error;
  }
}

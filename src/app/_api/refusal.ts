import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { Rejected } from '@/server/kernel/rejection';

/** What a form of a server action shows: what happened as a whole, messages by field, and what the person had typed. */
export type FormState = {
  message?: string;
  /** The code of the refusal, for a form that offers a way on. */
  rejected?: string;
  fields?: Record<string, string>;
  values?: Record<string, string>;
  done?: string;
};

const first = (fields: Record<string, string[] | undefined>) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, texts]) => (texts?.[0] ? [[name, texts[0]]] : [])));

/** A refusal as a form shows it. What nobody expected is thrown on. */
export function refusal(error: unknown): FormState {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof Rejected) {
    const { rejected, message, field, details } = cause.rejection;
    const issues = z.array(z.object({ field: z.string(), message: z.string() })).safeParse(details?.issues);
    if (issues.success)
      return { fields: Object.fromEntries(issues.data.reverse().map((issue) => [issue.field, issue.message])) };
    return { rejected, ...(field ? { fields: { [field]: message } } : { message }) };
  }
  if (cause instanceof z.ZodError) return { fields: first(z.flattenError(cause).fieldErrors) };
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') return { message: error.message };
  throw error;
}

/** The text fields of a form, without the browser's own. Passwords are never sent back to the page. */
export const typed = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') && !/password/i.test(name) ? [[name, value]] : [],
    ),
  );

import { TRPCClientError } from '@trpc/client';
import type { Rejection } from '@/server/kernel/rejection';
import type { AppRouter } from '@/server/root';

/** Why a procedure refused, for a form: what happened as a whole, messages by field. */
/** `meanwhile`: what others changed while the form was open, for `<Meanwhile>`. */
export type Problem = { message?: string; fields: Record<string, string>; meanwhile?: unknown };

const lost = 'The server did not answer. Nothing was changed; please try again.';

/** The refusal a command answered with, for forms that offer a way on; undefined for any other failure. */
export const rejectionOf = (error: unknown): Rejection | undefined =>
  error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data?.rejection : undefined;

/** A failed call in words for a person, with the fields that are to blame. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) return { message: lost, fields: {} };
  const { data, message }: TRPCClientError<AppRouter> = error;
  if (!data) return { message: lost, fields: {} };
  const issues = data.rejection?.details?.issues;
  if (Array.isArray(issues))
    return {
      fields: Object.fromEntries(issues.reverse().map((i: { field: string; message: string }) => [i.field, i.message])),
    };
  if (data.rejection?.rejected === 'changed-meanwhile')
    return { message, fields: {}, meanwhile: data.rejection.details?.changes };
  if (data.rejection?.field) return { fields: { [data.rejection.field]: message } };
  return { message, fields: {} };
}

/** The same as one sentence, for a confirmation dialog or a toast. */
export const sentenceOf = (error: unknown): string => {
  const { message, fields } = problemOf(error);
  return message ?? Object.values(fields)[0] ?? lost;
};

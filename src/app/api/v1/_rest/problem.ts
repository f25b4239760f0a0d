import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { z } from 'zod';
import { isUnreachable, UNREACHABLE } from '@/server/kernel/database/unreachable';
import { Rejected, type Rejection } from '@/server/kernel/rejection';
import { UNSTORABLE, unstorableAt } from '@/server/kernel/storable';

export type FieldError = { field: string; message: string };

/** What went wrong, as RFC 9457 says it. `code` is stable and for programs, `detail` is for people. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly more: { errors?: FieldError[]; details?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(detail);
  }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

/** A problem as the answer to a request. */
export function problemResponse({ status, code, message, more }: Problem, requestId: string): Response {
  const { errors, details, headers } = more;
  const body = {
    type: `urn:jovey:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    detail: message,
    code,
    requestId,
    ...(errors?.length && { errors }),
    ...(details && { details }),
  };
  return Response.json(body, { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}

/** Refuses text that cannot be kept, before anything is looked up by it. */
export function storable(value: unknown) {
  const field = unstorableAt(value);
  if (field !== undefined)
    throw new Problem(422, 'invalid-input', UNSTORABLE, { errors: [{ field, message: UNSTORABLE }] });
}

/** Fields that do not fit, and those that do not exist. */
export const invalid = (errors: FieldError[], where: string) =>
  new Problem(422, 'invalid-input', `The ${where} does not fit: ${sentenceOf(errors)}`, { errors });

/** The first error with its field, for who reads no further. */
const sentenceOf = ([first]: FieldError[]) =>
  first ? [first.field, first.message].filter(Boolean).join(': ').replace(/\w$/, '$&.') : 'see errors.';

/** What zod found, by field. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.map((issue) => ({ field: fieldOf(issue), message: issue.message }));

const fieldOf = (issue: z.core.$ZodIssue) =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? [issue.keys.join(', ')] : [])].join('.');

const Issues = z.array(z.object({ field: z.string(), message: z.string() }));

function refused(status: number, { rejected, message, field, details = {} }: Rejection) {
  const { issues, ...rest } = details;
  const told = Issues.safeParse(issues);
  const errors = told.success ? told.data : field ? [{ field, message }] : undefined;
  // A schema's message stands beside its field in a form; here it must say which one that is.
  const detail = told.success ? sentenceOf(told.data) : message;
  return new Problem(status, rejected, detail, { errors, ...(Object.keys(rest).length > 0 && { details: rest }) });
}

/** The key is good, but not for this. */
export const scopeMissing = (scope: string) =>
  new Problem(403, 'insufficient-scope', `This key may not do that: it needs the scope ${scope}.`, {
    details: { scope },
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });

/** Whatever a procedure threw, as a problem. What nobody expected says nothing about our insides. */
export function problemOf(error: unknown, scope?: string): Problem {
  if (error instanceof Problem) return error;
  if (isUnreachable(error)) return new Problem(503, 'unavailable', UNREACHABLE, { headers: { 'retry-after': '5' } });
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
    const status = getHTTPStatusCodeFromError(error);
    if (error.cause instanceof Rejected) return refused(status, error.cause.rejection);
    if (error.cause instanceof z.ZodError) return invalid(fieldErrors(error.cause.issues), 'request');
    if (status === 403 && scope) return scopeMissing(scope);
    return new Problem(status, status === 404 ? 'not-found' : 'refused', error.message);
  }
  return new Problem(500, 'internal', 'Something went wrong here. Nothing was changed; please try again.');
}

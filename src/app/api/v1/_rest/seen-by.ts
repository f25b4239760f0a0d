import { Problem } from './problem';

/** The position in an If-Match header, as the ETag of the record named it; undefined without one. */
export function seenBy(request: Request): number | undefined {
  const sent = request.headers.get('if-match');
  if (sent === null || sent === '*') return undefined;
  const position = /^"(\d{1,15})"$/.exec(sent)?.[1];
  if (position === undefined)
    throw new Problem(400, 'bad-if-match', 'Send the ETag of the record as If-Match, such as "1234".');
  return Number(position);
}

/** What was changed meanwhile is a failed precondition to who stated one (RFC 9110, 13.1.1), a conflict to others. */
export const unlessSeen = (problem: Problem, request: Request): Problem =>
  problem.code === 'changed-meanwhile' && request.headers.has('if-match')
    ? new Problem(412, problem.code, problem.message, problem.more)
    : problem;

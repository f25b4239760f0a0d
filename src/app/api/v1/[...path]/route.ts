import { currentOrganisation, mustWaitToRead, tooFast } from '@/server/identity';
import { requestIdOf } from '@/server/kernel/http/request-id';
import { report } from '@/server/kernel/observe/faults';
import { handle } from '../_rest/handle';
import { Problem, problemOf, problemResponse } from '../_rest/problem';

export const dynamic = 'force-dynamic';

const answer = async (request: Request) => {
  try {
    // Also who has no key, or tries one after the other; each key has a limit of its own.
    const wait = await mustWaitToRead(request.headers, 'read');
    if (wait) throw new Problem(429, 'rate-limited', tooFast(wait), { headers: { 'retry-after': String(wait) } });
    return await handle(request, (await currentOrganisation()).orgId);
  } catch (error) {
    // Before it was known whose API this is.
    const requestId = requestIdOf(request.headers);
    const problem = problemOf(error);
    if (problem.status >= 500) report('the API', error, { requestId });
    return problemResponse(problem, requestId);
  }
};

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};

import { randomUUID } from 'node:crypto';
import { currentOrganisation } from '@/server/identity';
import { handle } from '../_rest/handle';
import { problemOf, problemResponse } from '../_rest/problem';

export const dynamic = 'force-dynamic';

const answer = async (request: Request) => {
  try {
    return await handle(request, (await currentOrganisation()).orgId);
  } catch (error) {
    return problemResponse(problemOf(error), randomUUID()); // before it was known whose API this is
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

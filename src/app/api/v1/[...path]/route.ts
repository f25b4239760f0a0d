import { currentOrganisation } from '@/server/identity';
import { handle } from '../_rest/handle';

export const dynamic = 'force-dynamic';

const answer = async (request: Request) => handle(request, (await currentOrganisation()).orgId);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};

import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { requestContext } from '@/app/_api/server';
import { appRouter } from '@/server/root';

const handle = (req: Request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req,
    router: appRouter,
    createContext: requestContext,
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') console.error(`trpc ${path}:`, error.cause ?? error);
    },
  });

export { handle as GET, handle as POST };

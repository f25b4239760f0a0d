import type { Endpoint, Method } from './endpoint';
import { Problem } from './problem';
import { routes } from './routes';

const parts = (path: string) => path.split('/').filter(Boolean);

/** Whether an address is this path; the id it names, if the path has one. */
function fits(path: string, asked: readonly string[]): { id: string } | undefined {
  const wanted = parts(path);
  if (wanted.length !== asked.length) return undefined;
  const named = wanted.indexOf('{id}');
  if (!wanted.every((part, i) => i === named || part === asked[i])) return undefined;
  return { id: asked[named] ?? '' };
}

/** The endpoint for a method and a path below /api/v1; literal paths come before those with an id. */
export function findRoute(method: string, path: readonly string[]): { endpoint: Endpoint; id: string } {
  const found = routes.flatMap((endpoint) => {
    const fit = fits(endpoint.path, path);
    return fit ? [{ endpoint, ...fit }] : [];
  });
  const literal = found.find(({ endpoint }) => !endpoint.path.includes('{id}'));
  const here = literal ? found.filter(({ endpoint }) => endpoint.path === literal.endpoint.path) : found;
  if (here.length === 0)
    throw new Problem(404, 'no-such-endpoint', 'There is no such endpoint. See /api/v1/openapi.json.');
  const wanted: string = method === 'HEAD' ? 'GET' : method;
  const match = here.find(({ endpoint }) => endpoint.method === wanted);
  if (match) return match;
  const methods: Method[] = here.map(({ endpoint }) => endpoint.method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') throw new Problem(204, 'options', '', { headers: { allow } });
  throw new Problem(405, 'method-not-allowed', `This endpoint takes ${methods.join(', ')}.`, { headers: { allow } });
}

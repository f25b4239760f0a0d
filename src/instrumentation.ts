import type { Instrumentation } from 'next';

const TRIES = 40;

/**
 * Runs once when a web process starts. One of several tells the others how it is. What was forgotten before is known to the process that forgot it only, and pages outlive it
 * on disk: a new process trusts none that it has not made itself. Every shop page is marked with the shelf.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startTracing } = await import('@/server/kernel/observe/tracing');
  await startTracing();
  if (process.env.NODE_ENV !== 'production') return;
  const { report } = await import('@/server/kernel/observe/faults');
  if (process.env.JOVEY_PROCESS) {
    const { tellVitals } = await import('@/server/kernel/observe/vitals');
    tellVitals(process.env.JOVEY_PROCESS);
  }
  const { forgetShopPages, shopTags } = await import('@/server/catalog');
  const forget = async (left: number): Promise<void> => {
    // The process asks itself among them, and listens only after `register` has returned.
    await new Promise((next) => setTimeout(next, 50));
    await forgetShopPages([shopTags.shelf]).catch((error: unknown) => {
      if (left > 0) return forget(left - 1);
      report('pages of the shop kept from before', error);
    });
  };
  void forget(TRIES);
}

/** A page of the past that is still being prepared: its frame says so and shows nothing of it. By its word, for each bundle has a class of its own. */
const waitsForThePast = (error: unknown) => {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return (cause as { rejection?: { rejected?: string } } | undefined)?.rejection?.rejected === 'past-not-ready';
};

/**
 * Whatever fails while a page or a route is made, as one line of the log: the route's pattern, never its address, which may hold words
 * of people; and the reference that the failure page shows.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, headers }, context) => {
  if (process.env.NEXT_RUNTIME === 'edge' || waitsForThePast(error)) return;
  const { report } = await import('@/server/kernel/observe/faults');
  const { REQUEST_ID, requestIdOf } = await import('@/server/kernel/http/request-id');
  const sent = headers[REQUEST_ID];
  const digest = error instanceof Error ? (error as Error & { digest?: unknown }).digest : undefined; // Next puts it there
  report(`${context.routeType === 'route' ? 'route' : 'page'} ${context.routePath}`, error, {
    method,
    status: 500,
    requestId: sent === undefined ? undefined : requestIdOf({ get: () => [sent].flat()[0] ?? null }),
    reference: typeof digest === 'string' ? digest : undefined,
  });
};

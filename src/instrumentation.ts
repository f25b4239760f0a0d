const TRIES = 40;

/**
 * Runs once when a web process starts. One of several tells the others how it is. What was forgotten before is known to the process that forgot it only, and pages outlive it
 * on disk: a new process trusts none that it has not made itself. Every shop page is marked with the shelf.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
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
      console.error('pages of the shop kept from before could not be forgotten:', error);
    });
  };
  void forget(TRIES);
}

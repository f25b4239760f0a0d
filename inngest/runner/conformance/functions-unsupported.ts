import type { Inngest } from 'inngest';

/** Fixture functions the embedded runner must refuse: at run time ("unsupported") or already at the sync ("debounce"). */
export function unsupportedFunctions(inngest: Inngest, extra: string | undefined) {
  if (extra === 'unsupported') {
    return [
      inngest.createFunction({ id: 'fetching', triggers: [{ event: 'conf/fetching' }], retries: 0 }, ({ step }) =>
        step.fetch('http://127.0.0.1:9/'),
      ),
      inngest.createFunction({ id: 'signalled', triggers: [{ event: 'conf/signalled' }], retries: 0 }, ({ step }) =>
        step.waitForSignal('signal', { signal: 'x', timeout: '1h', onConflict: 'replace' }),
      ),
      inngest.createFunction({ id: 'odd-wait', triggers: [{ event: 'conf/odd-wait' }], retries: 0 }, ({ step }) =>
        step.waitForEvent('odd', { event: 'conf/x', timeout: '1h', if: 'has(async.data.x)' }),
      ),
    ];
  }
  if (extra !== 'debounce') return [];
  return [
    inngest.createFunction(
      { id: 'debounced', triggers: [{ event: 'conf/debounced' }], retries: 0, debounce: { period: '10s' } },
      async () => {},
    ),
  ];
}

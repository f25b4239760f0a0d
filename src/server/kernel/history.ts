import { AsyncLocalStorage } from 'node:async_hooks';

const clock = new AsyncLocalStorage<Date>();

/**
 * Runs commands as of a time in the past (seed and simulation only; no door reaches it). The log stays monotone: a time before
 * the log's last event counts as that event's, one after now as now.
 */
export const inHistory = <T>(at: Date, play: () => Promise<T>): Promise<T> => clock.run(at, play);

export const historicTime = (): Date | undefined => clock.getStore();

'use client';

import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = 0;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 15_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
      now = 0;
    }
  };
}

function current() {
  if (now === 0) now = Date.now();
  return now;
}

const Stopped = createContext<number | undefined>(undefined);

/** Stops the clock for the parts inside, at an instant in milliseconds; undefined lets it run. */
export const StoppedClock = ({ value, children }: { value: number | undefined; children: ReactNode }) =>
  createElement(Stopped, { value }, children);

/** The time in milliseconds, renewed every 15 seconds by one shared timer, or where the clock was stopped; undefined until hydrated. */
export function useNow(): number | undefined {
  const stopped = useContext(Stopped);
  const running = useSyncExternalStore<number | undefined>(subscribe, current, () => undefined);
  return running && (stopped ?? running);
}

/** The day (UTC) of the running or stopped clock, such as 2026-06-15: what a form that is opened now begins with. */
export function useToday(): string {
  const stopped = useContext(Stopped);
  return new Date(stopped ?? Date.now()).toISOString().slice(0, 10);
}

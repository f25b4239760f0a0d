'use client';

import { useSyncExternalStore } from 'react';

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

/** The time in milliseconds, renewed every 15 seconds by one shared timer; undefined until hydrated. */
export function useNow(): number | undefined {
  return useSyncExternalStore<number | undefined>(subscribe, current, () => undefined);
}

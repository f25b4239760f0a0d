'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and in the first browser render, true afterwards: for what only the reader's machine knows. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

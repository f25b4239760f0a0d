'use client';
import { useSyncExternalStore } from 'react';

const KEY = 'jovey:compare';
export const MOST = 4;
const listeners = new Set<() => void>();
let kept: readonly string[] | undefined;
const none: readonly string[] = [];

function read(): readonly string[] {
  if (kept) return kept;
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    kept = Array.isArray(found) ? found.filter((sku) => typeof sku === 'string').slice(0, MOST) : none;
  } catch {
    kept = none; // storage may be closed to us; then the choice lives as long as the page
  }
  return kept;
}

function write(skus: readonly string[]) {
  kept = skus;
  try {
    localStorage.setItem(KEY, JSON.stringify(skus));
  } catch {}
  for (const hear of listeners) hear();
}

/** The SKUs chosen for comparison, at most four, kept in this browser. */
export const useCompared = () =>
  useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    read,
    () => none,
  );

export const setCompared = (sku: string, on: boolean) => {
  const others = read().filter((s) => s !== sku);
  write(on ? [...others, sku].slice(-MOST) : others);
};
export const clearCompared = () => write(none);

import type { Route } from 'next';

/**
 * The design system is given addresses as plain strings; Next's typed routes want literals.
 * The cast is made here once: pages that write their links themselves keep the check.
 */
export function href(address: string): Route {
  return address as Route;
}

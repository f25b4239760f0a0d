/**
 * The address a request came from. Proxies append to `x-forwarded-for`; the entry of the nearest one is the last, so that what a
 * client writes itself is never believed. JOVEY_PROXIES says how many stand in front (default 1).
 */
export function clientAddress(headers: { get(name: string): string | null }): string | undefined {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').flatMap((hop) => hop.trim() || []);
  return hops.at(-Math.max(1, Number(process.env.JOVEY_PROXIES ?? 1))) ?? hops[0];
}

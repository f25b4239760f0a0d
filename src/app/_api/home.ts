/** Where each tier works. */
export const homeOf = { staff: '/desk', dealer: '/dealer', consumer: '/account' } as const;

/** The page to go on to after signing in: only one of ours, else the tier's home. */
export function onward(tier: keyof typeof homeOf, wanted: string | string[] | undefined): string {
  const path = ownPath(wanted);
  return path && !/^\/(sign-in|sign-out|register)(\/|\?|$)/.test(path) ? path : homeOf[tier];
}

/** The path of an address on this site, or undefined: `//elsewhere`, `\\elsewhere` and other sites lead nowhere. */
export function ownPath(wanted: string | string[] | undefined): string | undefined {
  if (typeof wanted !== 'string' || wanted.length > 2000) return undefined;
  const base = 'http://here.invalid';
  try {
    const url = new URL(wanted, base);
    const site = process.env.SITE_URL ? new URL(process.env.SITE_URL).origin : base;
    if (url.origin !== base && url.origin !== site) return undefined;
    const path = url.pathname + url.search + url.hash;
    return /^\/(?![/\\])/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

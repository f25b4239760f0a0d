/**
 * Whether a changing request comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin; programs that send
 * neither carry nobody's cookies against their will.
 */
export function sameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const own = [request.headers.get('host'), hostOf(process.env.SITE_URL)];
  return own.includes(hostOf(origin) ?? '');
}

const hostOf = (address: string | undefined) => {
  try {
    return address && new URL(address).host;
  } catch {
    return undefined;
  }
};

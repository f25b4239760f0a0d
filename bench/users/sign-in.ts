import fs from 'node:fs';
import path from 'node:path';

/** Signs in as the demo person whose address begins so; answers the cookies of the session. */
export async function signIn(base: string, folder: string, who: string): Promise<string> {
  const demo = fs.readFileSync(path.join(folder, 'demo.txt'), 'utf8');
  const [, email = '', password = ''] = demo.match(new RegExp(`(${who}\\S+)\\s+(\\S+)`)) ?? [];
  if (!email) throw new Error(`no demo person ${who}`);
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const { csrfToken } = (await keep(await fetch(`${base}/api/auth/csrf`)).json()) as { csrfToken: string }; // next-auth's own form
  const body = new URLSearchParams({ csrfToken, email, password, json: 'true', callbackUrl: base });
  keep(
    await fetch(`${base}/api/auth/callback/credentials`, {
      ...{ method: 'POST', redirect: 'manual', body },
      headers: { cookie: cookies(), origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
  if (![...jar.keys()].some((name) => name.endsWith('session-token'))) throw new Error(`${email} could not sign in`);
  return cookies();
}

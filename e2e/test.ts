import { type Browser, test as base, type Page, request } from '@playwright/test';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '@/server/root';
import { demo, type Person } from './people';

export { expect } from '@playwright/test';

type State = Awaited<ReturnType<import('@playwright/test').BrowserContext['storageState']>>;

/** The procedures of the running system, called as somebody; for what a journey needs but is not about. */
export type Client = ReturnType<typeof createTRPCClient<AppRouter>>;

type Own = {
  /** Opens a browser of its own for a person (null: a visitor). Closed with the test. */
  open: (who: Person | null, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
  /** The procedures as a person (null: a visitor). */
  client: (who: Person | null) => Promise<Client>;
};
type Shared = { stateOf: (who: Person) => Promise<State>; goods: undefined };

export const test = base.extend<Own, Shared>({
  // Each person signs in once per run: argon2 is slow on purpose.
  stateOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use, info) => {
      const baseURL = info.project.use.baseURL;
      const kept = new Map<string, Promise<State>>();
      await use((who) => {
        const key = `${who.email} ${who.password}`;
        const state = kept.get(key) ?? signIn(who, baseURL);
        kept.set(key, state);
        return state;
      });
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, stateOf, baseURL }, use) => {
    const contexts: Awaited<ReturnType<Browser['newContext']>>[] = [];
    await use(async (who, options) => {
      const storageState = who ? await stateOf(who) : undefined;
      const context = await browser.newContext({ baseURL, locale: 'en-GB', storageState, ...options });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((it) => it.close()));
  },
  client: async ({ stateOf, baseURL }, use) => {
    await use(async (who) => speaking(baseURL, who ? await stateOf(who) : undefined));
  },
  // All journeys buy the same pump; none shall find the shelf empty because of the others.
  goods: [
    async ({ stateOf }, use, info) => {
      const owner = speaking(info.project.use.baseURL, await stateOf(demo.owner));
      const pump = await owner.catalog.bySku.query({ sku: 'JV-DS-400' });
      if (pump) await owner.inventory.receive.mutate({ productId: pump.id, quantity: 200, reference: 'browser tests' });
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
});

/** The procedures, called with a session's cookies. */
function speaking(baseURL: string | undefined, state: State | undefined): Client {
  const cookie = (state?.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
  const link = httpLink({ url: `${baseURL}/api/trpc`, transformer: superjson, headers: { cookie } });
  return createTRPCClient<AppRouter>({ links: [link] });
}

/** Signs in as the form does, without drawing it. */
async function signIn({ email, password }: Person, baseURL: string | undefined): Promise<State> {
  const context = await request.newContext({ baseURL });
  const { csrfToken } = await (await context.get('/api/auth/csrf')).json();
  const answer = await context.post('/api/auth/callback/credentials', {
    form: { email, password, csrfToken, callbackUrl: '/', json: 'true' },
  });
  const { url } = await answer.json();
  const state = await context.storageState();
  await context.dispose();
  if (String(url).includes('error')) throw new Error(`${email} could not sign in: ${url}`);
  return state;
}

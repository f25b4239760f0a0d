import fs from 'node:fs';
import path from 'node:path';
import { organisationBySlug } from '@/server/identity/organisation';
import { closeAnnouncements } from '@/server/kernel/announce';
import { closePools } from '@/server/kernel/database/pools';
import { idFrom } from '@/server/kernel/id';
import '@/server/root';
import { newApiKey } from '@/server/identity';
import { demoKey, demoPassword, people, type SeedFacts } from './facts';
import { Timeline } from './timeline';

// The street's order: a function's seed may count on what earlier ones planned.
const street = ['identity', 'decisions', 'catalog', 'customers', 'pricing', 'inventory', 'orders', 'checkout'];
street.push('fulfillment', 'receivables', 'forecasting', 'procurement', 'analytics', 'integrations');
street.push('budgets', 'agents');

// A crash in the middle of seeding begins it anew (bin/), so no commit of this process need wait for the disk.
process.env.PGOPTIONS ??= '-c synchronous_commit=off';

type Seed = (timeline: Timeline, facts: SeedFacts) => Promise<void>;
const word = (name: string) => `seed${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;

async function seedOf(name: string): Promise<Seed | undefined> {
  if (!fs.existsSync(path.join(import.meta.dirname, `${name}.ts`))) return undefined;
  const loaded: Record<string, unknown> = await import(`./${name}.ts`);
  const seed = loaded[word(name)];
  if (typeof seed !== 'function') throw new Error(`prisma/seed/${name}.ts does not export ${word(name)}`);
  return seed as Seed; // the one shape of all seeds
}

const slug = process.env.JOVEY_ORG ?? 'jovey';
const orgId = idFrom('organisation', slug);
const password = demoPassword();
const lines: string[] = [];
const say = (label: string, text: string) => lines.push(`${label.padEnd(13)} ${text}`);
const facts: SeedFacts = { orgId, people, password, say: (line) => lines.push(line) };

say('Owner', `${people.owner.email}  ${password}`);
say('Fulfilment', `${people.fulfilment.email}  ${password}`);
say('Read only', `${people.readonly.email}  ${password}`);
say('Dealer', `${people.dealer.email}  ${password}`);
say('Consumer', `${people.consumer.email}  ${password}`);
say('API key', newApiKey(demoKey().prefix, demoKey().secret).text);

if (await organisationBySlug(slug)) console.log(`The organisation "${slug}" is there already: nothing was added.`);
else {
  const timeline = new Timeline(orgId, new Date());
  for (const name of street) await (await seedOf(name))?.(timeline, facts);
  await timeline.play((done, of) => console.log(`${done} of ${of} steps`));
}
for (const line of lines) console.log(`DEMO ${line}`);
await closeAnnouncements();
await closePools();

import { expect, it } from 'vitest';
import '@/server/root';
import { searchProducts } from '@/server/catalog';
import { foundOrganisation } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { OPENED } from './calendar';
import { seedCatalog } from './catalog';
import { seedCustomers } from './customers';
import { people } from './facts';
import { seedPricing } from './pricing';
import { demoProducts } from './products';
import { Timeline } from './timeline';

it('fills the catalogue and the market with a past that adds up', async () => {
  const org = organisation();
  const facts = { orgId: org.orgId, people, password: 'not used here', say: () => {} };
  const timeline = new Timeline(org.orgId, new Date());
  const home = {
    slug: `s-${org.orgId.slice(0, 13)}`,
    name: 'Seed',
    currency: 'EUR',
    country: 'DE',
    timeZone: 'Europe/Berlin',
  };
  timeline.plan(timeline.ago(OPENED + 4), () => timeline.run(foundOrganisation, { orgId: org.orgId, ...home }));
  await seedCatalog(timeline, facts);
  await seedCustomers(timeline, facts);
  await seedPricing(timeline, facts);
  await timeline.play(() => {});
  expect(await org.read((db) => db.product.count({ where: { active: true } }))).toBe(demoProducts.length);
  expect(await org.read((db) => db.competitorPrice.count())).toBeGreaterThan(500);
  expect(await allDifferences(org.orgId)).toEqual([]);
  const find = async (text: string) => (await asSystem(org.orgId, () => searchProducts(text))).map((p) => p.sku);
  expect((await find('borwell 4 inch')).length).toBeGreaterThan(4);
  expect((await find('cellar flood'))[0]).toMatch(/^JV-D/);
  expect(await find('BW4-750')).toEqual(['JV-BW4-750']);
});

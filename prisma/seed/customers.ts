import { applyAsDealer, approveDealer, registerConsumer, registerCustomer, saveAddress } from '@/server/customers';
import type { Actor } from '@/server/kernel/actor';
import { idFrom } from '@/server/kernel/id';
import type { Address } from '@/server/kernel/values';
import { dealers } from './customers-dealers';
import { firstNames, lastNames, places } from './customers-places';
import type { SeedFacts } from './facts';
import { people } from './facts';
import { random } from './random';
import type { Timeline } from './timeline';

/** A consumer of the demo. `since`: days before now of the first contact; orders come later than that. */
export type DemoConsumer = {
  customerId: string;
  /** Null for a guest. */
  userId: string | null;
  name: string;
  email: string;
  phone: string | null;
  address: Address;
  since: number;
};

/** 160 consumers, the same in every installation. The first one has the demo sign-in. */
export const demoConsumers: DemoConsumer[] = consumers();

/** The approved dealers, for the seeds of later functions. */
export const demoDealers = dealers
  .filter((d) => d.terms)
  .map((d) => ({
    ...idsOf(d.email),
    company: d.company,
    name: d.name,
    email: d.email,
    phone: d.phone,
    terms: d.terms!,
    since: d.applied - 1,
    address: addressOf(d),
  }));

const visitor: Actor = { kind: 'visitor' };

/** Buyers' first contact and dealers' applications, at their times. */
export async function seedCustomers(timeline: Timeline, { password, people: { manager } }: SeedFacts) {
  for (const [i, c] of demoConsumers.entries())
    timeline.plan(timeline.ago(c.since), () => registerOne(timeline, c, i === 0 ? password : `${password}-${i}`));
  const approver: Actor = { kind: 'staff', userId: manager.userId, role: 'manager', functions: ['customers'] };
  for (const { terms, applied, street, postalCode, city, country, ...d } of dealers) {
    const { customerId, userId } = idsOf(d.email);
    const address = addressOf({ ...d, street, postalCode, city, country });
    timeline.plan(timeline.ago(applied), () =>
      timeline.run(applyAsDealer, { ...d, customerId, userId, address, password }, visitor),
    );
    if (terms)
      timeline.plan(timeline.ago(applied - 0.8), () =>
        timeline.run(approveDealer, { customerId, terms, note: '' }, approver),
      );
  }
}

async function registerOne(timeline: Timeline, c: DemoConsumer, password: string) {
  const { customerId, userId, name, email, phone, address } = c;
  const facts = { customerId, email, name, phone, country: address.country, currency: 'EUR' };
  if (!userId) return timeline.run(registerCustomer, { ...facts, kind: 'consumer', userId: null, company: null });
  await timeline.run(registerConsumer, { ...facts, userId, password }, visitor);
  return timeline.run(saveAddress, {
    customerId,
    addressId: idFrom('demo address', email),
    address,
    isDefault: true,
  });
}

function consumers(): DemoConsumer[] {
  const { between, pick, chance, next } = random(20_260_901);
  const byShare = places.flatMap((place) => Array<typeof place>(place.share).fill(place));
  const seen = new Set<string>();
  return Array.from({ length: 160 }, (_, i) => {
    let name = i === 0 ? people.consumer.name : `${pick(firstNames)} ${pick(lastNames)}`;
    while (seen.has(name)) name = `${pick(firstNames)} ${pick(lastNames)}`;
    seen.add(name);
    const place = i === 0 ? places[0]! : pick(byShare);
    const [postalCode, city] = pick(place.towns);
    const email = i === 0 ? people.consumer.email : `${plain(name)}@example.com`;
    const number = `${between(20, 99)} ${between(1_000_000, 9_999_999)}`;
    return {
      customerId: i === 0 ? people.consumer.customerId : idFrom('demo customer', email),
      // An account each for the first and every fifth; the others are guests.
      userId: i === 0 ? people.consumer.userId : i % 5 === 0 ? idFrom('demo user', email) : null,
      name,
      email,
      phone: chance(0.7) ? `${place.phone} ${number}` : null,
      address: { name, street: `${pick(place.streets)} ${between(1, 88)}`, postalCode, city, country: place.country },
      // A few were there from the first days on; most came as the house grew.
      since: i === 0 ? 300 : i < 12 ? 366.4 - i / 10 : Math.round((1 + next() ** 1.2 * 362) * 1000) / 1000,
    };
  });
}

// „Schäfer“ becomes "schafer": letters without their marks.
function plain(name: string) {
  const letters = name.toLowerCase().replace(/ß/g, 'ss').normalize('NFD');
  return letters.replace(/[^a-z ]/g, '').replace(/ +/g, '.');
}

function idsOf(email: string) {
  if (email === people.dealer.email) return { customerId: people.dealer.customerId, userId: people.dealer.userId };
  return { customerId: idFrom('demo customer', email), userId: idFrom('demo user', email) };
}

type Located = Pick<(typeof dealers)[number], 'name' | 'company' | 'street' | 'postalCode' | 'city' | 'country'>;
function addressOf({ name, company, street, postalCode, city, country }: Located): Address {
  return { name, company, street, postalCode, city, country };
}

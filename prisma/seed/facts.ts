import { createHmac } from 'node:crypto';
import { idFrom } from '@/server/kernel/id';

const secretOf = (purpose: string) => {
  const secret = process.env.JOVEY_SECRET;
  if (!secret) throw new Error('JOVEY_SECRET is not set: seed with `npm run up`.');
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(purpose).digest();
};

/** One password for the demo sign-ins, different in every installation: a forgotten demo is not an open door. */
export const demoPassword = () => `demo-${secretOf('demo password').readBigUInt64BE().toString(36).slice(0, 10)}`;
/** Parts of the demo's API key. */
export const demoKey = () => ({
  prefix: secretOf('demo key prefix').toString('hex').slice(0, 8),
  secret: secretOf('demo key secret').toString('base64url').slice(0, 40).replace(/[-_]/g, 'x'),
});

const person = (name: string, email: string) => ({ name, email, userId: idFrom('demo user', email) });
const customer = (name: string, email: string) => ({
  ...person(name, email),
  customerId: idFrom('demo customer', email),
});

/** The demo's people. Staff are registered by the identity seed, dealer and consumer by the customers seed. */
export const people = {
  owner: person('Marta Vogel', 'owner@jovey.example'),
  manager: person('Jonas Brandt', 'sales@jovey.example'),
  fulfilment: person('Tomas Adler', 'fulfilment@jovey.example'),
  finance: person('Ines Keller', 'finance@jovey.example'),
  buyer: person('Nora Lindner', 'purchasing@jovey.example'),
  readonly: person('Paul Winter', 'readonly@jovey.example'),
  dealer: customer('Sofia Lindqvist', 'dealer@lindqvist-vvs.example'),
  consumer: customer('Clara Neumann', 'clara@example.com'),
};

/** What every function's seed is told. */
export type SeedFacts = {
  orgId: string;
  people: typeof people;
  password: string;
  /** Prints a line among the demo sign-ins. */
  say: (line: string) => void;
};

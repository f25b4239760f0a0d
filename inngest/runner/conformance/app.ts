import http from 'node:http';
import { Inngest } from 'inngest';
import { serve } from 'inngest/node';
import pg from 'pg';
import { stepJournal } from '../../journal';
import { Effects } from './effects';
import { faultFunctions } from './functions-fault';
import { flowFunctions } from './functions-flow';
import { unsupportedFunctions } from './functions-unsupported';

// The fixture application of the conformance suite: DATABASE_URL, PORT and the SDK's own INNGEST_* variables.
// CONFORMANCE_JOURNAL=1 adds the step journal (with leases of CONFORMANCE_LEASE_MS), CONFORMANCE_EXTRA=unsupported|debounce adds functions the embedded runner refuses.
const url = process.env.DATABASE_URL ?? '';
const effects = await Effects.open(url);
const pool = new pg.Pool({ connectionString: url, max: 6 });
pool.on('error', () => {});
const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const middleware =
  process.env.CONFORMANCE_JOURNAL === '1'
    ? [stepJournal(() => pool, { leaseMs: Number(process.env.CONFORMANCE_LEASE_MS ?? 15_000) })]
    : [];
const inngest = new Inngest({ id: 'conf', logger: silent, middleware });
const functions = [
  ...flowFunctions(inngest, effects),
  ...faultFunctions(inngest, effects),
  ...unsupportedFunctions(inngest, process.env.CONFORMANCE_EXTRA),
];
const handler = serve({ client: inngest, functions, servePath: '/api/inngest' });
http.createServer(handler).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

import http from 'node:http';
import { Inngest } from 'inngest';
import { serve } from 'inngest/node';
import pg from 'pg';
import { stepJournal } from '../../inngest/journal';

// The application of the `steps` benchmark: DATABASE_URL, PORT and the SDK's own INNGEST_* variables; step journal as in production.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
pool.on('error', () => {});
const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const inngest = new Inngest({ id: 'bench', logger: silent, middleware: [stepJournal(() => pool)] });

const chain = (id: string, event: string, checkpointing: boolean) =>
  inngest.createFunction({ id, triggers: [{ event }], retries: 0, checkpointing }, async ({ event: asked, step }) => {
    const times: number[] = [];
    for (let i = 0; i < Number(asked.data.steps); i++) times.push(await step.run(`s${i}`, async () => Date.now()));
    return { ms: (times.at(-1) ?? 0) - (times[0] ?? 0), steps: times.length };
  });

const functions = [
  chain('chain', 'bench/chain', true),
  chain('called', 'bench/called', false),
  inngest.createFunction({ id: 'empty', triggers: [{ event: 'bench/empty' }], retries: 0 }, async () => 'done'),
];
http
  .createServer(serve({ client: inngest, functions, servePath: '/api/inngest' }))
  .listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

import fs from 'node:fs';
import http from 'node:http';
import { Inngest, Middleware } from 'inngest';
import { serve } from 'inngest/node';
import '@/server/root';
import { agents } from '@/agents';
import { decisionWorkflowOn } from '../agent-decision';
import { agentRun } from '../agent-run';
import { journalPool, stepJournal } from '../journal';

// The application's agent workflows in a process that kills itself, once, at every boundary of every step: before the body, after
// its effect but before its result is kept, and after that but before the runner hears of it. CRASHES names the file of past ones.
const file = process.env.CRASHES ?? '';
const happened = () => new Set(fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []);

function crashOnce(boundary: string) {
  if (happened().has(boundary)) return;
  fs.appendFileSync(file, `${boundary}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** Two layers, one outside and one inside the journal. */
const crashing = (where: 'outside' | 'inside'): Middleware.Class =>
  class extends Middleware.BaseMiddleware {
    readonly id = `crash-${where}`;

    override async wrapStepHandler({ next, stepInfo }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
      const name = stepInfo.options.id;
      if (where === 'outside') crashOnce(`before ${name}`);
      const result = await next();
      crashOnce(`${where === 'inside' ? 'body done' : 'result kept'} ${name}`);
      return result;
    }
  };

const client = new Inngest({
  id: 'jovey',
  middleware: [crashing('outside'), stepJournal(journalPool, { leaseMs: 1500 }), crashing('inside')],
});
const functions = [...agents.map((agent) => agentRun(agent, client)), decisionWorkflowOn(client)];
const server = http.createServer(serve({ client, functions, servePath: '/api/inngest' }));
// A second process stands by, loaded, and takes over the port the moment this one is dead.
const listen = () => server.listen(Number(process.env.PORT), '127.0.0.1');
server.on('error', () => setTimeout(listen, 20));
listen();
console.log('loaded');

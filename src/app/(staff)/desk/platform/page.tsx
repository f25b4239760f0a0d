import type { Metadata } from 'next';
import { past } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { Panel } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { Stat } from '@/app/_ui/stat';
import { OfNow } from '../_of-now';
import { Renew } from '../events/consumers/renew';
import { FaultTable } from './fault-table';
import { ProcessTable } from './process-table';
import { PlatformTabs } from './tabs';
import { TimesTable } from './times-table';

export const metadata: Metadata = { title: 'Platform' };

const mib = (bytes: number) => `${Math.round(bytes / 2 ** 20).toLocaleString('en-US')} MiB`;

export default async function PlatformPage() {
  const a = await api();
  const [health, { head, consumers }, broken, looking] = await Promise.all([
    a.platform.health(),
    a.eventLog.consumers(),
    a.platform.broken(),
    past(),
  ]);
  const standing = consumers.filter((c) => c.state === 'failed').length;
  const lag = Math.max(0, ...consumers.map((c) => c.lagSeconds));
  const { database, requests } = health;
  return (
    <>
      <PageHeader
        title="Platform"
        description="How the processes, the database and everybody who follows the log are doing, since each process began."
      >
        <PlatformTabs current="health" broken={broken} />
      </PageHeader>
      <OfNow why="How the processes and the database do is measured, not recorded.">
        <div className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Stat
            label="Books"
            value={broken === 0 ? 'add up' : `${broken} broken`}
            href="/desk/platform/invariants"
            hint="promises checked each minute"
          />
          <Stat
            label="Event lag"
            value={`${lag} s`}
            href="/desk/events/consumers"
            hint={
              standing > 0
                ? `${standing} consumers stand`
                : looking
                  ? `${consumers.length} consumers`
                  : `${consumers.length} consumers, log at ${head.toLocaleString('en-US')}`
            }
          />
          <Stat
            label="Failed requests"
            value={`${requests.calls === 0 ? '0' : ((requests.failed / requests.calls) * 100).toFixed(2)} %`}
            hint={`${requests.failed.toLocaleString('en-US')} of ${requests.calls.toLocaleString('en-US')}`}
          />
          <Stat
            label="Mail"
            value={`${database.mails.waiting} waiting`}
            href="/desk/mail"
            hint={`${database.mails.failed} failed`}
          />
          <Stat
            label="Database"
            value={mib(database.bytes)}
            hint={`PostgreSQL ${database.version}, ${database.connections} connections`}
          />
          <Stat label="Database answers in" value={`${database.answeredMs} ms`} />
          <Stat
            label="Agents' runner"
            value={{ answers: 'answers', silent: 'silent', elsewhere: 'elsewhere' }[health.runner]}
            href="/desk/agents"
          />
          <Stat
            label="Memory"
            value={mib(health.processes.reduce((sum, p) => sum + p.rssBytes, 0))}
            hint="all processes"
          />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Panel title="Processes" flush>
            <ProcessTable processes={health.processes} />
          </Panel>
          <Panel
            title="Errors"
            description="What nobody expected, the latest first. The request's id leads to its line in the log."
            flush
          >
            <FaultTable faults={health.faults} />
          </Panel>
          <Panel title="Requests" description="The slowest procedures by their 95th percentile." flush>
            <TimesTable caption="Requests" what="Procedure" rows={health.procedures} />
          </Panel>
          <Panel title="Commands" description="Decided, recorded and shown, the slowest first." flush>
            <TimesTable caption="Commands" what="Command" rows={health.commands} />
          </Panel>
          <Panel title="Statements" description="What the database spends its time on, without any values." flush>
            <TimesTable caption="Statements" what="Statement" rows={health.statements} total />
          </Panel>
          <Panel title="Followers of the log" description="One round each, in the worker." flush>
            <TimesTable caption="Followers of the log" what="Consumer" rows={health.consumers} />
          </Panel>
        </div>
        <Renew seconds={10} />
      </OfNow>
    </>
  );
}

import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api, organisation } from '@/app/_api/server';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { DataTable } from '@/app/_ui/table/data-table';
import { AskReplay } from './ask-replay';
import { Differences } from './differences';

export const metadata: Metadata = { title: 'Replays' };

const share = (n: number, of: number) => (of > 0 ? `${Math.round((n * 100) / of)}%` : '–');

export default async function ReplayPage() {
  const { decisions } = await api();
  const [replays, agents, { currency }] = await Promise.all([decisions.replays(), decisions.agents(), organisation()]);
  const titles = new Map(agents.flatMap((a) => a.duties.map((d) => [d.kind, d.title])));
  return (
    <>
      <PageHeader
        title="Replays"
        crumbs={[{ label: 'Agents', href: '/desk/agents' }, { label: 'Replays' }]}
        description="An agent as it is today, over what it saw before. Nothing is proposed and nothing changes."
        actions={
          <IfMay give="decisions.requestReplay">
            <AskReplay agents={agents.map(({ name, title }) => ({ name, title }))} />
          </IfMay>
        }
      />
      {replays.length === 0 ? (
        <Card>
          <EmptyState title="Nothing was replayed yet">
            Run a replay after a policy or prompt has changed: it shows how today’s agent would have decided, and
            whether that is nearer to what people wanted. A model is replayed from the command line: npm run
            agents:replay.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-5">
          <DataTable
            caption="Replays"
            rows={replays}
            rowKey={(r) => `${r.replayId} ${r.kind}`}
            columns={[
              { key: 'kind', header: 'Decision', cell: (r) => titles.get(r.kind) ?? r.kind },
              { key: 'by', header: 'By', cell: (r) => (r.by === 'model' ? r.model : r.policyVersion), from: 'wide' },
              { key: 'since', header: 'Since', cell: (r) => r.since, from: 'medium' },
              {
                key: 'considered',
                header: 'Considered',
                align: 'right',
                cell: (r) => (
                  <>
                    {r.considered}
                    {r.fallbacks ? (
                      <span className="block text-muted text-xs">{r.fallbacks} by the policy: no answer</span>
                    ) : null}
                  </>
                ),
              },
              { key: 'same', header: 'Alike', align: 'right', cell: (r) => share(r.same, r.considered) },
              {
                key: 'people',
                header: 'Agrees with people',
                align: 'right',
                cell: (r) => `${share(r.agreesNow, r.decided)} (was ${share(r.agreedThen, r.decided)})`,
              },
              {
                key: 'effect',
                header: 'Expected effect',
                align: 'right',
                figures: true,
                cell: (r) => (
                  <>
                    <Money minor={r.effectNowMinor} currency={currency} signed />
                    <span className="block text-muted text-xs">
                      was <Money minor={r.effectThenMinor} currency={currency} signed />
                    </span>
                  </>
                ),
              },
              {
                key: 'cost',
                header: 'Cost',
                align: 'right',
                figures: true,
                from: 'medium',
                cell: (r) => (r.by === 'model' ? `$${(r.costMicros / 1_000_000).toFixed(4)}` : '–'),
              },
              { key: 'at', header: 'Run', cell: (r) => <RelativeTime at={r.at} />, from: 'medium' },
            ]}
          />
          <Differences replays={replays.filter((r) => r.replayId === replays[0]?.replayId)} titles={titles} />
        </div>
      )}
    </>
  );
}

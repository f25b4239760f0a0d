import type { Metadata } from 'next';
import { dayOfPage } from '@/app/_api/past';
import { api, signedIn } from '@/app/_api/server';
import { Card } from '@/app/_ui/card';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { TabLinks } from '@/app/_ui/tab-links';
import { AgentTable } from './agent-table';
import { CallList } from './call-list';
import { Charts } from './charts';
import { Fallbacks } from './fallbacks';
import { Limits } from './limits';
import { daysOf, periodFrom, periods, periodWords } from './period';
import { Tiles } from './tiles';
import { Warnings } from './warnings';

export const metadata: Metadata = { title: 'Usage and budget of the agents' };

export default async function UsagePage({ searchParams }: PageProps<'/desk/agents/usage'>) {
  const period = periodFrom((await searchParams).period);
  const [{ budgets, eventLog }, today] = await Promise.all([api(), dayOfPage()]);
  const seen = await eventLog.head();
  const days = daysOf(period, today);
  const [standing, rows, ofMonth, fallbacks, warnings, calls, person] = await Promise.all([
    budgets.standing(),
    budgets.usage(days),
    budgets.usage(daysOf('month', today)),
    budgets.fallbacks(days),
    budgets.warnings(),
    budgets.calls({ limit: 12 }),
    signedIn(),
  ]);
  const owner = person?.actor.kind === 'staff' && person.actor.role === 'owner';
  const { within } = periodWords[period];
  return (
    <>
      <PageHeader
        title="Usage and budget"
        crumbs={[{ label: 'Agents', href: '/desk/agents' }, { label: 'Usage and budget' }]}
        description="What asking models costs, in US dollars as they are billed. When a budget is spent, the agents go on by their own policies."
        actions={<CsvLink href={`/desk/agents/usage/csv?period=${period}`} />}
      >
        <TabLinks
          label="Period"
          tabs={periods.map((name) => ({
            href: `/desk/agents/usage?period=${name}`,
            label: periodWords[name].label,
            current: name === period,
          }))}
        />
      </PageHeader>
      <div className="grid grid-cols-1 gap-5">
        <Warnings {...warnings} />
        <Tiles standing={standing} rows={rows} within={within} />
        {rows.length === 0 && calls.rows.length === 0 ? (
          <Card>
            <EmptyState title="No model was asked yet">
              Calls appear here once a key of the Anthropic API is set (ANTHROPIC_API_KEY) and an agent looks. Until
              then the agents work by their policies, at no cost.
            </EmptyState>
          </Card>
        ) : (
          <Charts rows={rows} ofMonth={ofMonth} standing={standing} days={days} within={within} />
        )}
        <Limits agents={standing.agents} owner={owner} seen={seen} />
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
          <AgentTable rows={rows} within={within} />
          <Fallbacks rows={fallbacks} within={within} />
        </div>
        <CallList calls={calls.rows} />
      </div>
    </>
  );
}

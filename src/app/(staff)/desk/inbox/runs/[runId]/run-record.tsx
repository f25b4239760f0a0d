import type { Outputs } from '@/app/_api/client';
import { ButtonLink } from '@/app/_ui/button-link';
import { Card, Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { PageHeader } from '@/app/_ui/page-header';
import { StatusBadge } from '@/app/_ui/status-badge';
import { namesOf } from '../../../_who';
import { lengthWords, triggerWords } from '../words';
import { ConsideredPanel, type Run } from './considered';
import { Made } from './made';
import { Steps } from './steps';
import { modelUse } from './tokens';

type Props = {
  run: Run;
  durable: Outputs['decisions']['runSteps'];
  calls: Outputs['budgets']['calls']['rows'];
  agents: Outputs['decisions']['agents'];
  staff: Outputs['identity']['staff'];
  log: boolean;
};

/** One run of an agent, from waking up to what became of its decisions. */
export function RunRecord({ run, durable, calls, agents, staff, log }: Props) {
  const agent = agents.find((a) => a.name === run.agent);
  const title = agent?.title ?? run.agent;
  const dutyTitle = (kind: string) => agent?.duties.find((d) => d.kind === kind)?.title ?? kind;
  const use = modelUse(calls);
  const took = run.finishedAt && Date.parse(run.finishedAt) - Date.parse(run.startedAt);
  return (
    <>
      <PageHeader
        title={`${title} looked`}
        crumbs={[
          { label: 'Approvals', href: '/desk/inbox' },
          { label: 'Runs', href: '/desk/inbox/runs' },
          { label: title, href: `/desk/inbox/runs?agent=${run.agent}` },
          { label: 'Run' },
        ]}
        badge={
          <StatusBadge status={run.status === 'finished' ? 'done' : 'active'}>
            {run.status === 'finished' ? 'Finished' : 'Running'}
          </StatusBadge>
        }
        description={run.outcome ? `What came of it: ${run.outcome}.` : 'It is at work.'}
        actions={
          log &&
          run.correlationId && (
            <ButtonLink href={`/desk/events?correlationId=${run.correlationId}`}>Its story in the log</ButtonLink>
          )
        }
      />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-5">
          <Made run={run} />
          {run.duties.length === 0 ? (
            <Card>
              <EmptyState title="What it considered is not known" className="py-8">
                {run.status === 'finished'
                  ? 'It found nothing to weigh, or looked in the days before this was kept.'
                  : 'It is still looking.'}
              </EmptyState>
            </Card>
          ) : (
            run.duties.map((duty) => (
              <ConsideredPanel
                key={duty.kind}
                run={run}
                duty={duty}
                title={dutyTitle(duty.kind)}
                decisions={run.decisions}
              />
            ))
          )}
          <Steps durable={durable} />
        </div>
        <div className="grid gap-5">
          <Panel title="This run">
            <DataList
              facts={[
                {
                  label: 'Agent',
                  value: (
                    <Link className="underline underline-offset-2" href={href(`/desk/agents/${run.agent}`)}>
                      {title}
                    </Link>
                  ),
                },
                { label: 'Woken by', value: triggerWords(run.trigger, namesOf(staff)) },
                { label: 'Started', value: <DateTime at={run.startedAt} style="second" /> },
                { label: 'Took', value: took === null ? 'not over yet' : lengthWords(took || 0), figures: true },
                { label: 'Decisions', value: run.decisions.length, figures: true },
                { label: 'Model calls', value: use?.calls ?? 'none: by its policy', figures: Boolean(use) },
                { label: 'Tokens', value: use?.tokens, figures: true },
                { label: 'Cost', value: use?.cost, figures: true },
                { label: 'Calls that failed', value: use?.failed || null, figures: true },
                { label: 'Id', value: <span className="text-xs">{run.id}</span>, figures: true },
              ]}
            />
          </Panel>
          <Panel title="What it saw">
            {run.observed.length === 0 ? (
              <p className="text-muted text-sm">Nothing yet.</p>
            ) : (
              <ul className="grid gap-2 text-sm">
                {run.observed.map((o) => (
                  <li key={o.id}>{o.summary}</li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

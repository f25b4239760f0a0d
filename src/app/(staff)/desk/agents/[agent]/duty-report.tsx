import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { formatPercent } from '@/app/_ui/format/number';
import { Notice } from '@/app/_ui/notice';
import type { Rung } from '../duty-row';
import { ModeControl } from '../mode-control';
import { Promotion } from '../promotion';
import { RecordBars } from '../record-bars';
import { modeWords } from '../words';
import { BoundsDialog } from './bounds-dialog';
import { MoneyRecord } from './money-record';
import { ReliabilityChart } from './reliability-chart';

export type Report = Outputs['decisions']['report'];
type Props = { title: string; rung: Rung; report: Report; waiting: number; currency: string; owner: boolean };

const reasons: Record<string, string> = {
  'wrong-facts': 'The facts were wrong',
  'bad-timing': 'Not now',
  'too-risky': 'Too risky',
  'not-our-policy': 'Not how we do it',
  other: 'Something else',
};

/** How one type of decision has done, and the owner's bounds for it. */
export function DutyReport({ title, rung, report, waiting, currency, owner }: Props) {
  const { standing, counts } = report;
  const threshold = rung.thresholdBp / 10_000;
  const count = (key: string) => counts[key] ?? 0;
  return (
    <section id={rung.kind} aria-label={title} className="grid scroll-mt-16 grid-cols-1 gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <h2 className="pt-1 text-base">{title}</h2>
        <ModeControl kind={rung.kind} title={title} mode={rung.mode} ceiling={rung.ceiling} owner={owner} />
      </div>
      {rung.because && !rung.changedBy && (
        <Notice tone="caution" title="It may do less than before">
          {rung.because}
        </Notice>
      )}
      {rung.offer && <Promotion kind={rung.kind} title={title} from={rung.mode} to={rung.offer} owner={owner} />}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-3">
        <Panel title="Record" description="The newest hundred answers and outcomes">
          <div className="grid gap-4">
            <RecordBars standing={standing} rung={rung} />
          </div>
        </Panel>
        <Panel title="What became of its proposals" description="The newest five hundred">
          <DataList
            facts={[
              { label: 'Waiting for you', value: waiting, figures: true },
              { label: 'Carried out', value: count('executed'), figures: true },
              { label: '… by itself', value: count('alone') || null, figures: true },
              { label: '… changed by people first', value: count('edited') || null, figures: true },
              { label: 'Rejected', value: count('rejected'), figures: true },
              ...report.reasons.map((r) => ({
                label: `… ${(reasons[r.code] ?? r.code).toLowerCase()}`,
                value: r.count,
                figures: true,
              })),
              { label: 'Undone', value: count('undone') || null, figures: true },
              { label: 'Nobody decided in time', value: count('expired') || null, figures: true },
              { label: 'Facts had changed', value: count('stale') || null, figures: true },
              { label: 'Could not be done', value: count('failed') || null, figures: true },
              { label: 'Only noted', value: count('shadow') || null, figures: true },
            ]}
          />
        </Panel>
        <Panel
          title="The owner’s bounds"
          description="It never passes them by itself"
          actions={<BoundsDialog key={`${rung.ceiling} ${rung.thresholdBp} ${rung.least}`} rung={rung} title={title} />}
        >
          <DataList
            facts={[
              { label: 'Ceiling', value: modeWords[rung.ceiling].label },
              { label: 'Threshold', value: formatPercent(threshold), figures: true },
              { label: 'Decisions at least', value: rung.least, figures: true },
              { label: 'Outcomes at least', value: Math.ceil(rung.least / 2), figures: true },
            ]}
          />
        </Panel>
      </div>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <ReliabilityChart buckets={report.reliability} />
        <MoneyRecord report={report} currency={currency} />
      </div>
    </section>
  );
}

import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { SubjectRow } from './subject-row';

export type Run = Outputs['decisions']['run'];
export type ConsideredDuty = Run['duties'][number];
type Props = { run: Run; duty: ConsideredDuty; title: string; decisions: Run['decisions'] };

/** How many of the subjects left alone are shown at once. */
const FEW = 5;

/** What one duty looked at and what it made of each subject: left, denied with the reason, or drafted, beside the policy's own idea. */
export function ConsideredPanel({ run, duty, title, decisions }: Props) {
  const { kind, subjects } = duty;
  const of = (outcome: string) => subjects.filter((s) => s.outcome === outcome);
  const [drafted, denied, left] = [of('drafted'), of('denied'), of('left')];
  const [near, far] = [left.slice(0, FEW), left.slice(FEW)];
  const row = (subject: (typeof subjects)[number]) => (
    <SubjectRow
      key={subject.subjectId}
      runId={run.id}
      kind={kind}
      subject={subject}
      decision={decisions.find((d) => d.kind === kind && d.subjectId === subject.subjectId)}
    />
  );
  return (
    <Panel
      title={title}
      description={`${subjects.length} considered: ${drafted.length} drafted, ${denied.length} denied by the policy, ${left.length} left alone`}
      flush
    >
      <ul className="divide-y divide-line">{[...drafted, ...denied, ...near].map(row)}</ul>
      {far.length > 0 && (
        <details className="border-line border-t">
          <summary className="cursor-pointer px-4 py-2.5 text-dense text-muted hover:text-ink">
            {far.length} more left alone
          </summary>
          <ul className="divide-y divide-line border-line border-t">{far.map(row)}</ul>
        </details>
      )}
    </Panel>
  );
}

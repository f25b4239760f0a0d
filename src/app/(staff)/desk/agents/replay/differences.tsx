import type { Outputs } from '@/app/_api/client';
import { Card } from '@/app/_ui/card';
import { argumentLines } from '../../inbox/runs/[runId]/argument-lines';

type Replay = Outputs['decisions']['replays'][number];

/** Where today's agent differs from what was drafted, for the newest replay. */
export function Differences({ replays, titles }: { replays: Replay[]; titles: Map<string, string> }) {
  return replays
    .filter((r) => r.differences.length > 0)
    .map((r) => (
      <Card key={r.kind} className="grid gap-3 p-5">
        <h2 className="font-medium">{titles.get(r.kind) ?? r.kind}: what differs in the newest replay</h2>
        <ul className="grid gap-3 text-sm">
          {r.differences.map((d, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a subject may differ in several runs alike; a written list is never reordered
            <li key={`${d.subjectId} ${i}`} className="grid gap-1">
              <span className="font-medium">{d.label}</span>
              <span className="grid gap-x-4 gap-y-0.5 text-dense text-muted sm:grid-cols-[5rem_1fr]">
                <span>Then</span>
                <Deed args={d.earlier} />
                <span>Now</span>
                <Deed args={d.now} />
                <span>People</span>
                <span className="text-ink">{d.people}</span>
              </span>
            </li>
          ))}
        </ul>
      </Card>
    ));
}

function Deed({ args }: { args: Replay['differences'][number]['now'] }) {
  if (!args) return <span className="text-ink">left alone</span>;
  const lines = argumentLines(args);
  return <span className="break-words text-ink">{lines.map(({ name, value }) => `${name} ${value}`).join(' · ')}</span>;
}

import { Bot, Sparkles } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Card } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';

type Props = Pick<Outputs['analytics']['briefing'], 'summary' | 'morning'>;

/** Two sentences on top: this morning's words, or those of the moment by rule. */
export function Summary({ summary, morning }: Props) {
  const byModel = morning?.by === 'model';
  const Sign = byModel ? Sparkles : Bot;
  return (
    <Card className="grid gap-2 p-5">
      <p className="reading text-balance text-base">{byModel ? morning.summary : summary}</p>
      <p className="flex items-center gap-1.5 text-dense text-muted">
        <Sign aria-hidden="true" className="size-3.5 shrink-0" />
        {byModel ? (
          <span>
            Worded by a model this morning, <DateTime at={morning.at} style="time" />; every figure in it was checked
            against the lines below as they were then.
          </span>
        ) : (
          <span>Put together by rule from the lines below, as of now.</span>
        )}
      </p>
    </Card>
  );
}

import { ArrowRight, Newspaper } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';

type Props = { briefing: Pick<Outputs['analytics']['briefing'], 'summary' | 'morning'> };

/** The day in two sentences, with the way to its briefing. */
export function BriefingPanel({ briefing: { summary, morning } }: Props) {
  return (
    <section
      aria-label="Briefing"
      className="flex flex-wrap items-start gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3 text-sm"
    >
      <Newspaper aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 basis-60">{morning?.by === 'model' ? morning.summary : summary}</p>
      <Link href={href('/desk/briefing')} className="inline-flex items-center gap-1 text-brand hover:underline">
        Briefing <ArrowRight aria-hidden="true" className="size-3.5" />
      </Link>
    </section>
  );
}

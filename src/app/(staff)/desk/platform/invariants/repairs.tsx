import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusWord } from '../../inbox/status-word';
import type { Promised } from './invariant-list';

/** What was proposed since the promise broke, each a way to its card, and what became of it. */
export function Repairs({ repairs }: { repairs: Promised['repairs'] }) {
  if (repairs.length === 0) return null;
  return (
    <ul aria-label="Proposed repairs" className="grid gap-1 border-line border-t pt-2">
      {repairs.map((it) => (
        <li key={it.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dense">
          <StatusWord decision={it} />
          <Link
            href={href(`/desk/inbox?id=${it.id}`)}
            className="min-w-0 flex-1 basis-60 underline decoration-line-strong underline-offset-2 hover:decoration-current"
          >
            {it.sentence}
          </Link>
          <RelativeTime at={it.proposedAt} className="text-muted text-xs" />
        </li>
      ))}
    </ul>
  );
}

import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import { EmptyState } from '@/app/_ui/empty-state';

type Roots = Outputs['eventLog']['seals']['published'];

/** The roots that were told to others, and what to do with them. */
export const PublishedRoots = ({ roots }: { roots: Roots }) => (
  <Panel
    className="mt-5"
    title="Published roots"
    description="Mailed to the owners once a day and kept in published-roots.txt beside the database. Each check compares all of them."
    flush
    footer={
      <>
        A third party checks a downloaded proof with{' '}
        <a className="text-brand hover:underline" href="/api/documents/verify-proof" download>
          verify-proof.mjs
        </a>
        , some thirty lines to read, run as <code className="figures">node verify-proof.mjs FILE ROOT</code>.
      </>
    }
  >
    {roots.length === 0 ? (
      <EmptyState title="None yet">The first one is published within an hour, and then each day.</EmptyState>
    ) : (
      <ul className="divide-y divide-line">
        {roots.map(({ on, seals, sealedTo, root }) => (
          <li key={`${seals}:${root}`} className="flex items-center gap-4 px-4 py-2 text-dense">
            <span className="figures shrink-0">{on}</span>
            <span className="figures shrink-0 text-muted">to {sealedTo.toLocaleString('en-GB')}</span>
            <span className="figures min-w-0 flex-1 truncate">
              {seals}:{root}
            </span>
            <CopyButton text={`${seals}:${root}`} label={`Copy the root of ${on}`} />
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

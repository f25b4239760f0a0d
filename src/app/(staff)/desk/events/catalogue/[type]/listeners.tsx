import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';

type Entry = Outputs['eventLog']['eventType'];

function Names({ title, empty, names }: { title: string; empty: string; names: ReactNode[] }) {
  return (
    <div className="grid gap-1">
      <h3 className="text-dense text-muted">{title}</h3>
      {names.length === 0 ? (
        <p className="text-dense">{empty}</p>
      ) : (
        <ul className="figures grid gap-0.5 break-words text-dense">
          {names.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of names
            <li key={i}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Who writes an event and who listens to it. */
export const Listeners = ({ entry, wakesAgents }: { entry: Entry; wakesAgents: boolean }) => (
  <Panel title="Who writes it, who listens">
    <div className="grid gap-4">
      <Names
        title="Lately written by"
        empty="None in this log yet."
        names={entry.writers.map((w) => `${w.command} (${w.times})`)}
      />
      <Names title="Commands that decide on its stream" empty="None." names={entry.commands} />
      <Names
        title="Projections"
        empty="None: only its own stream's state."
        names={entry.projections.map((p) => (p.mode === 'async' ? `${p.name} (moments later)` : p.name))}
      />
      <Names
        title="Reactions"
        empty="None."
        names={wakesAgents ? [...entry.reactions, 'inngest.bridge (wakes agents)'] : entry.reactions}
      />
    </div>
  </Panel>
);

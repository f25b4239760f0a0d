import { ArrowDown, ArrowUp, OctagonX, Play, Settings2, TrendingUp, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatPercent } from '@/app/_ui/format/number';
import { Timeline, type TimelineEntry } from '@/app/_ui/timeline';
import { type Mode, modes } from '@/server/decisions/contract';
import { namesOf, who } from '../../_who';
import { modeWords } from '../words';

type Story = Outputs['decisions']['ladderStory'];
type Props = { story: Story; staff: Outputs['identity']['staff']; titles: Readonly<Record<string, string>> };

const word = (mode: Mode) => `“${modeWords[mode].label.toLowerCase()}”`;
const because = {
  'bad-outcome': 'a bad outcome',
  drift: 'people agree less than before',
  budget: 'its budget is in trouble',
};

/** What moved this agent: rungs, offers, bounds and switches, newest first. */
export function LadderHistory({ story, staff, titles }: Props) {
  const names = namesOf(staff);
  return (
    <Panel title="History of its ladder">
      {story.length === 0 ? (
        <EmptyState title="Nothing has moved yet" className="py-8">
          It comes onto the ladder when it first looks.
        </EmptyState>
      ) : (
        <Timeline
          label="History of the ladder"
          entries={story.map(({ id, at, by, change }) => ({
            id,
            at,
            actor: who(by, names, 'A member of staff'),
            ...told(change, titles),
          }))}
        />
      )}
    </Panel>
  );
}

type Told = Pick<TimelineEntry, 'title' | 'icon' | 'tone' | 'detail'>;

function told(e: Story[number]['change'], titles: Props['titles']): Told {
  const of = (kind: string, text: ReactNode) => (
    <>
      {titles[kind] ?? kind}: {text}
    </>
  );
  switch (e.type) {
    case 'autonomy.enlisted':
      return { title: of(e.data.kind, 'came onto the ladder'), icon: <UserPlus /> };
    case 'autonomy.set': {
      const up = modes.indexOf(e.data.to) > modes.indexOf(e.data.from);
      return {
        title: of(e.data.kind, `from ${word(e.data.from)} to ${word(e.data.to)}`),
        icon: up ? <ArrowUp /> : <ArrowDown />,
        tone: 'brand',
        detail: e.data.reason || undefined,
      };
    }
    case 'autonomy.bounded': {
      const { kind, ceiling, thresholdBp, least } = e.data;
      const bounds = `ceiling ${word(ceiling)}, ${formatPercent(thresholdBp / 10_000)} from ${least} decisions on`;
      return { title: of(kind, `bounds set: ${bounds}`), icon: <Settings2 /> };
    }
    case 'autonomy.promotion-offered':
      return { title: of(e.data.kind, `${word(e.data.to)} offered`), icon: <TrendingUp />, tone: 'positive' };
    case 'autonomy.promotion-declined':
      return { title: of(e.data.kind, 'promotion declined for now') };
    case 'autonomy.promotion-withdrawn': {
      const [people, outcomes] = [e.data.standing.agreementLow, e.data.standing.goodLow].map((low) =>
        formatPercent(low, { digits: 0 }),
      );
      return {
        title: of(e.data.kind, 'promotion no longer offered'),
        icon: <ArrowDown />,
        detail: `People surely agree in ${people}, outcomes are surely good in ${outcomes}.`,
      };
    }
    case 'autonomy.demoted':
      return {
        title: of(e.data.kind, `taken back to ${word(e.data.to)}: ${because[e.data.because]}`),
        icon: <ArrowDown />,
        tone: 'negative',
        detail: e.data.detail || undefined,
      };
    case 'agent.stopped':
      return {
        title: e.data.agent === 'all' ? 'All agents stopped' : 'Stopped',
        icon: <OctagonX />,
        tone: 'negative',
        detail: e.data.reason,
      };
    case 'agent.resumed':
      return { title: e.data.agent === 'all' ? 'All agents go on' : 'Goes on', icon: <Play />, tone: 'positive' };
  }
}

import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Stat } from '@/app/_ui/stat';
import { classWords, methodNames, trackWords, units, whyWords } from '../words';
import { ForecastChart } from './forecast-chart';
import { MethodTable } from './method-table';
import { TrackTable } from './track-table';

type Forecast = NonNullable<NonNullable<Outputs['forecasting']['get']>['forecast']>;

/** What is expected, why by this method, and how far it was off. */
export function ForecastRecord({ forecast: f }: { forecast: Forecast }) {
  const kind = classWords[f.class];
  const near = f.points.slice(0, 4);
  const sum = near.reduce((total, p) => total + p.mean, 0);
  const signed = (n: number) => `${n > 0 ? '+' : n < 0 ? '−' : ''}${units(Math.abs(n))}`;
  return (
    <div className="grid min-w-0 content-start gap-4">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label="Next 4 weeks" value={`${units(sum)} units`} hint={`${units(f.weeklyMean)} a week`} />
        <Stat
          label="Demand"
          value={kind.name}
          hint={
            f.adi === null
              ? kind.hint
              : `${f.adi < 1.05 ? 'every week' : `every ${f.adi.toFixed(1)} weeks`}, CV² ${f.cv2.toFixed(2)}`
          }
        />
        <Stat
          label="Error a week"
          value={f.mae === null ? '–' : `±${units(f.mae)}`}
          hint={f.mase === null ? 'too little history to compare' : `${f.mase.toFixed(2)} of “as last week”`}
        />
        <Stat
          label="Track"
          value={trackWords(f)}
          hint={
            f.trackedWeeks > 0
              ? `${f.trackedWeeks} weeks, signal ${signed(f.signal)} of ±4`
              : 'judged from next week on'
          }
        />
      </div>
      <ForecastChart since={f.since} history={f.history} points={f.points} />
      <Panel
        title={`Method: ${methodNames[f.method]}`}
        description={`${whyWords[f.why]} Errors of one to four weeks ahead, from every week of the last two fifths of the history.`}
        flush
      >
        <MethodTable compared={f.compared} chosen={f.method} />
      </Panel>
      <Panel title="Weeks that are over" description="What was forecast for them, and what came." flush>
        <TrackTable weeks={f.tracked} />
      </Panel>
    </div>
  );
}

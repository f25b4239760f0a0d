import type { Outputs } from '@/app/_api/client';
import { Stat } from '@/app/_ui/stat';
import { percent } from '../../_parts/words';

/** How they deliver, in four figures, each with what it is made of. */
export function Scorecard({ supplier: s }: { supplier: Outputs['procurement']['supplier'] }) {
  const { shares, observed } = s;
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <Stat
        label="Rating"
        value={s.rating === null ? 'none yet' : s.rating.toFixed(2)}
        hint="0 to 5: 40 % on time, 20 % complete, 40 % quality"
      />
      <Stat
        label="On time"
        value={shares ? percent(shares.onTime) : '–'}
        hint={
          s.deliveries === 0
            ? 'No delivery yet'
            : s.onTime === s.deliveries
              ? `All ${s.deliveries} deliveries`
              : `${s.onTime} of ${s.deliveries} deliveries; the others ${(s.lateDays / (s.deliveries - s.onTime)).toFixed(1)} days late`
        }
      />
      <Stat
        label="Rejected"
        value={shares ? `${(shares.rejectedShare * 100).toFixed(1)} %` : '–'}
        hint={`${s.rejected.toLocaleString('en-US')} of ${(s.accepted + s.rejected).toLocaleString('en-US')} units`}
      />
      <Stat
        label="Lead time seen"
        value={observed ? `${observed.mean.toFixed(1)} ± ${observed.sd.toFixed(1)} d` : '–'}
        hint={`Agreed ${s.leadTimeDays} ± ${s.leadTimeSdDays} days`}
      />
    </div>
  );
}

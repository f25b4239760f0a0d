import { formatPercent } from '@/app/_ui/format/number';

type Props = {
  name: string;
  /** What one of them did: "approved as proposed". */
  did: string;
  good: number;
  of: number;
  /** Lower bound of Wilson's interval (95 %). */
  low: number;
  threshold: number;
  none: string;
};

const percent = (share: number) => formatPercent(share, { digits: 0 });

/** A share with what it surely is (dark), what was counted (light), and the owner's threshold (the mark). */
export function ShareBar({ name, did, good, of, low, threshold, none }: Props) {
  const share = of > 0 ? good / of : 0;
  const passes = of > 0 && low >= threshold;
  const says =
    of === 0
      ? none
      : `${good} of ${of} ${did}: ${percent(share)}, surely at least ${percent(low)}; threshold ${percent(threshold)}`;
  return (
    <div className="grid gap-1 text-dense">
      <p className="flex justify-between gap-3">
        <span className="text-muted">{name}</span>
        <span className="figures">{of === 0 ? '–' : `${good}/${of} · ${percent(share)}`}</span>
      </p>
      <div role="img" aria-label={`${name}: ${says}`} className="relative h-2 rounded-full bg-line">
        <span className="absolute inset-y-0 left-0 rounded-full bg-brand/35" style={{ width: `${share * 100}%` }} />
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-brand"
          style={{ width: `${(of ? low : 0) * 100}%` }}
        />
        <span
          className="absolute -inset-y-1 w-0.5 rounded-full bg-ink"
          style={{ left: `calc(${threshold * 100}% - 1px)` }}
        />
      </div>
      <p className="text-muted text-xs">
        {of === 0
          ? none
          : passes
            ? `Surely ${percent(low)} or more: above your ${percent(threshold)}.`
            : `Surely only ${percent(low)}; ${percent(threshold)} is asked.`}
      </p>
    </div>
  );
}

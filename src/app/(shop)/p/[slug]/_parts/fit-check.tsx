'use client';
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import { PumpCurve } from '@/app/_pumps/curve';
import type { CurvePoint } from '@/app/_pumps/curve-math';
import { ButtonLink } from '@/app/_ui/button-link';
import { formatNumber } from '@/app/_ui/format/number';
import { judge, knobsOf, type Situation, type Verdict } from './situation';

type Props = { sku: string; points: CurvePoint[]; situation: Situation; suctionM?: number };

/** The reader's own figures on the pump's own curve, and the answer in a sentence. */
export function FitCheck({ sku, points, situation, suctionM }: Props) {
  const maxHead = Math.max(...points.map((p) => p.head));
  const maxFlow = Math.max(...points.map((p) => p.flow)) / 0.06;
  const knobs = knobsOf(situation, maxHead, maxFlow, suctionM);
  const [figures, setFigures] = useState<Record<string, number>>(() =>
    Object.fromEntries(knobs.map((knob) => [knob.name, knob.start])),
  );
  const verdict = judge(points, situation, figures, suctionM);
  return (
    <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_15rem]">
      <PumpCurve
        lines={[{ label: sku, points }]}
        system={verdict.system}
        duty={verdict.duty && { ...verdict.duty, label: 'Works here' }}
      />
      <div className="grid content-start gap-5">
        {knobs.map((knob) => (
          <label key={knob.name} className="grid gap-1.5 text-sm">
            <span className="flex justify-between gap-3">
              <span>{knob.label}</span>
              <span className="figures whitespace-nowrap">
                {figures[knob.name]} {knob.unit}
              </span>
            </span>
            <input
              type="range"
              min={knob.min}
              max={knob.max}
              step={knob.step}
              value={figures[knob.name]}
              onChange={(event) => setFigures({ ...figures, [knob.name]: Number(event.target.value) })}
              className="h-6 w-full accent-(--brand) pointer-coarse:h-11"
            />
          </label>
        ))}
        <Answer verdict={verdict} suctionM={suctionM} />
      </div>
    </div>
  );
}

/** Small heads say little in whole metres. */
const metres = (m: number) => formatNumber(m, { digits: Math.abs(m) < 10 ? 1 : 0, unit: 'm' });

function Answer({ verdict: { fit, wanted, duty, spare }, suctionM }: { verdict: Verdict; suctionM?: number }) {
  const need = `${Math.round(wanted.flow / 0.06)} l/min at ${metres(wanted.head)}`;
  const look = {
    yes: { Icon: CircleCheck, tone: 'text-positive', title: 'Yes, it fits' },
    nearly: { Icon: CircleAlert, tone: 'text-caution', title: 'Nearly' },
    no: { Icon: CircleX, tone: 'text-negative', title: 'No, take a stronger one' },
    'too-deep': { Icon: CircleX, tone: 'text-negative', title: 'The water lies too deep' },
  }[fit];
  return (
    <div role="status" className="grid gap-2 border-line border-t pt-4 text-sm">
      <p className={`flex items-center gap-2 font-medium ${look.tone}`}>
        <look.Icon aria-hidden="true" className="size-4" />
        {look.title}
      </p>
      <p className="text-muted">
        {fit === 'too-deep'
          ? `A pump above ground draws from ${suctionM} m at most. Choose one that hangs in the well.`
          : fit === 'yes'
            ? `You need ${need}; it has ${metres(spare)} to spare${duty ? ` and would give ${Math.round(duty.flow / 0.06)} l/min` : ''}.`
            : `You need ${need}. ${fit === 'nearly' && duty ? `It would give ${Math.round(duty.flow / 0.06)} l/min.` : 'Its curve lies below that.'}`}
      </p>
      {fit !== 'yes' && (
        <ButtonLink
          size="sm"
          className="w-fit"
          href={
            fit === 'too-deep'
              ? '/c/borewell-pumps'
              : `/c/pumps?flow=${Math.round(wanted.flow / 0.06)}&head=${Math.ceil(wanted.head)}`
          }
        >
          Pumps that fit
        </ButtonLink>
      )}
    </div>
  );
}

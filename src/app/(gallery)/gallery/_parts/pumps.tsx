import { PumpCurve } from '@/app/_pumps/curve';
import { dutyPoint, systemThrough } from '@/app/_pumps/curve-math';
import { pumpKinds } from '@/app/_pumps/drawing/kinds';
import { Illustration } from '@/app/_pumps/illustration';
import { Card } from '@/app/_ui/card';
import { Part } from './part';

const points = [
  [0, 36],
  [1.2, 35],
  [2.4, 32.5],
  [3.6, 28],
  [4.8, 20],
].map(([flow = 0, head = 0]) => ({ flow, head }));
const weaker = points.map(({ flow, head }) => ({ flow: flow * 0.8, head: head * 0.72 }));
const system = systemThrough(12, { flow: 3, head: 22 });

export function PumpParts() {
  const duty = dutyPoint(points, system);
  return (
    <Part title="Pumps">
      <div className="grid gap-4 md:grid-cols-2">
        <Card className="p-4">
          <PumpCurve
            lines={[{ label: 'JV-CP-550', points }]}
            system={system}
            duty={duty && { ...duty, label: 'Your house' }}
          />
        </Card>
        <Card className="p-4">
          <PumpCurve
            lines={[
              { label: 'JV-CP-550', points },
              { label: 'JV-CP-370', points: weaker },
            ]}
            flowUnit="m³/h"
            headUnit="bar"
          />
        </Card>
      </div>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-5">
        {pumpKinds.map((kind, index) => (
          <Card key={kind} className="p-2">
            <Illustration
              kind={kind}
              sku={`JV-${index}`}
              powerW={[370, 750, 1500, 2200][index % 4]}
              outletInch={[1, 1.25, 1.5, 2][index % 4]}
            />
            <p className="text-center text-muted text-xs">{kind}</p>
          </Card>
        ))}
      </div>
      <div className="grid grid-cols-3 gap-3 sm:grid-cols-6">
        {[250, 370, 550, 750, 1100, 2200].flatMap((powerW) =>
          (['centrifugal', 'borewell', 'jet'] as const).map((kind) => (
            <Card key={`${kind}${powerW}`} className="p-1">
              <Illustration kind={kind} sku={`${kind}-${powerW}`} powerW={powerW} />
            </Card>
          )),
        )}
      </div>
    </Part>
  );
}

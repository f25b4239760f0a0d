'use client';

import * as ToggleGroup from 'radix-ui/toggle-group';
import { type FlowUnit, flowUnits, type HeadUnit, headUnits } from './curve-units';

type Props = {
  flowUnit: FlowUnit;
  setFlowUnit: (unit: FlowUnit) => void;
  headUnit: HeadUnit;
  setHeadUnit: (unit: HeadUnit) => void;
};

/** The reader's own units. */
export function CurveControls({ flowUnit, setFlowUnit, headUnit, setHeadUnit }: Props) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-dense">
      <Units label="Head" units={headUnits} value={headUnit} onChange={setHeadUnit} />
      <Units label="Flow" units={flowUnits} value={flowUnit} onChange={setFlowUnit} />
    </div>
  );
}

type UnitsProps<Unit extends string> = {
  label: string;
  units: readonly Unit[];
  value: Unit;
  onChange: (unit: Unit) => void;
};

function Units<Unit extends string>({ label, units, value, onChange }: UnitsProps<Unit>) {
  return (
    <span className="flex items-center gap-2">
      <span className="text-muted">{label}</span>
      <ToggleGroup.Root
        type="single"
        aria-label={`Unit of ${label.toLowerCase()}`}
        value={value}
        onValueChange={(chosen) => {
          const unit = units.find((each) => each === chosen);
          if (unit) onChange(unit);
        }}
        className="inline-flex rounded-md border border-line bg-sunken p-0.5"
      >
        {units.map((unit) => (
          <ToggleGroup.Item
            key={unit}
            value={unit}
            className="h-6 rounded-sm px-2 text-muted text-xs pointer-coarse:h-9 pointer-coarse:px-3 hover:text-ink data-[state=on]:bg-raised data-[state=on]:font-medium data-[state=on]:text-ink data-[state=on]:shadow-sm"
          >
            {unit}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </span>
  );
}

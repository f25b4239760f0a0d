'use client';
import { useId } from 'react';

type Props = {
  label: string;
  value: number;
  /** The value as it is read and spoken. */
  text: string;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
};

/** A value that is tried out by moving it; arrows move it a step. */
export function Slider({ label, value, text, min, max, step, onChange }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <span className="flex items-baseline justify-between gap-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <output htmlFor={id} className="figures">
          {text}
        </output>
      </span>
      <input
        id={id}
        type="range"
        className="h-6 w-full cursor-pointer accent-brand touch-target"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-valuetext={text}
        onChange={(e) => onChange(Number(e.target.value))}
      />
    </div>
  );
}

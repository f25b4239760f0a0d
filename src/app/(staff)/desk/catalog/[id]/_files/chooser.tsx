'use client';
import { CircleAlert, Upload } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { cn } from '@/app/_ui/cn';
import { Progress } from '@/app/_ui/progress';
import type { Sending } from './use-sending';

type Props = {
  /** What to choose: "Add photos". */
  label: string;
  hint: string;
  accept: string;
  list: readonly Sending[];
  onFiles: (files: File[]) => void;
};

/** Files are chosen, or dropped here; below, how far each has come or why it was not taken. */
export function Chooser({ label, hint, accept, list, onFiles }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className="grid gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the label in it opens the same by mouse and keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          'grid justify-items-center gap-1 rounded-md border border-line-strong border-dashed px-4 py-5 text-center focus-within:outline-2 focus-within:outline-brand',
          over && 'border-brand bg-brand-soft',
        )}
      >
        <label
          htmlFor={id}
          className="inline-flex min-h-6 cursor-pointer items-center gap-2 font-medium text-brand text-sm hover:underline"
        >
          <Upload aria-hidden="true" className="size-4" />
          {label}
        </label>
        <input
          id={id}
          type="file"
          multiple
          accept={accept}
          aria-describedby={`${id}-hint`}
          className="sr-only"
          onChange={({ currentTarget: input }) => {
            onFiles([...(input.files ?? [])]);
            input.value = ''; // the same file can be chosen again
          }}
        />
        <p id={`${id}-hint`} className="text-dense text-muted">
          {hint}
        </p>
      </div>
      <ul aria-live="polite" className="grid gap-2 text-dense empty:hidden">
        {list.map(({ key, name, share, problem }) => (
          <li key={key} className="grid gap-1">
            <span className="break-all">{name}</span>
            {problem ? (
              <span className="flex items-start gap-1.5 text-negative">
                <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
                {problem}
              </span>
            ) : (
              <Progress value={share} label={`${name} is being sent`} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

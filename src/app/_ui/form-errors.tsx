'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStopped } from './form';

export type FieldErrors = Record<string, string[] | string | undefined>;

type Props = {
  /** What happened as a whole; "nothing was saved" and what to do belong here. */
  message?: string | null;
  /** Messages by field name, as zod's `flattenError` gives them. */
  fields?: FieldErrors | null;
  labels?: Record<string, string>;
};

/** Stands at the top of a form after a refused submit: says what is wrong, takes the focus each time, leads to each field. */
export function FormErrors({ message, fields, labels = {} }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const stopped = useStopped();
  const entries =
    stopped ??
    Object.entries(fields ?? {}).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first ? [{ id: `field-${name}`, label: labels[name] ?? '', text: first }] : [];
    });
  const said = stopped ? undefined : message;
  const shown = Boolean(said) || entries.length > 0;
  useEffect(() => {
    if (!shown) return;
    const form = box.current?.closest('form');
    const take = () => box.current?.focus();
    // Sent again with something still wrong: nothing appears anew, but whoever cannot see the page must hear it.
    const again = () => setTimeout(take);
    take();
    form?.addEventListener('submit', again);
    return () => form?.removeEventListener('submit', again);
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      data-form-summary=""
      tabIndex={-1}
      className="flex gap-3 rounded-lg border border-negative/40 bg-negative-soft p-3 text-sm outline-offset-2"
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-negative" />
      <div className="grid gap-1">
        <p className="font-medium">{said ?? 'Some answers need another look. Nothing was saved yet.'}</p>
        {entries.length > 0 && (
          <ul className="grid gap-0.5">
            {entries.map(({ id, label, text }) => (
              <li key={id}>
                <a className="underline underline-offset-2" href={`#${id}`}>
                  {label ? `${label}: ${text}` : text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** First message of one field, for `<Field error={fieldError(errors, 'email')}>`. */
export function fieldError(fields: FieldErrors | null | undefined, name: string): string | undefined {
  const value = fields?.[name];
  return Array.isArray(value) ? value[0] : value;
}

import { CircleAlert } from 'lucide-react';

/** What is wrong with a choice that is not a single control; `notedBy` ties the control to it. */
export const FieldNote = ({ name, error }: { name: string; error?: string }) =>
  error ? (
    <p id={noteId(name)} className="flex items-start gap-1.5 text-dense text-negative">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      {error}
    </p>
  ) : null;

const noteId = (name: string) => `field-${name}-error`;

/** What ties a control to its note, where there is one. */
export const notedBy = (name: string, error?: string) =>
  error ? { 'aria-invalid': true, 'aria-describedby': noteId(name) } : {};

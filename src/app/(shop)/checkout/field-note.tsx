import { CircleAlert } from 'lucide-react';

/** What is wrong with a choice that is not a single control. */
export const FieldNote = ({ error }: { error?: string }) =>
  error ? (
    <p className="flex items-start gap-1.5 text-dense text-negative">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      {error}
    </p>
  ) : null;

import { TriangleAlert } from 'lucide-react';

/** Across the top while a dealer's account is on hold: what still works, and why. */
export function HoldNotice({ reason }: { reason: string | null }) {
  return (
    <div role="status" className="border-caution/25 border-b bg-caution-soft">
      <p className="mx-auto flex max-w-[90rem] items-start gap-2 px-4 py-2 text-sm md:px-6">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-caution" />
        <span>
          <strong className="font-medium">Ordering on account is on hold.</strong> {reason} You can still order by bank
          transfer.
        </span>
      </p>
    </div>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { DateTime } from '@/app/_ui/date-time';
import { toast } from '@/app/_ui/toaster';
import { useNow } from '@/app/_ui/use-now';
import type { Decision } from './inbox';

/** Takes back what was carried out, as long as that is offered. If the world has moved on, it says so and changes nothing. */
export function UndoButton({ decision }: { decision: Decision }) {
  const router = useRouter();
  const now = useNow();
  const undo = useMutation(useTRPC().decisions.undo.mutationOptions());
  if (!decision.undoUntil || !now || Date.parse(decision.undoUntil) < now) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 text-dense text-muted">
      <ConfirmDialog
        variant="danger"
        dismiss="Leave it"
        trigger={
          <Button variant="secondary" loading={undo.isPending}>
            <Undo2 aria-hidden="true" /> Undo
          </Button>
        }
        title="Undo this decision?"
        description={`“${decision.sentence}” is taken back at once. The agent loses its right to act by itself here, if it had one.`}
        confirm="Undo it"
        onConfirm={async () => {
          try {
            await undo.mutateAsync({ decisionId: decision.id, reason: '' });
          } catch (error) {
            return sentenceOf(error);
          }
          toast.success('Undone.');
          router.refresh();
          return undefined;
        }}
      />
      <span>
        possible until <DateTime at={decision.undoUntil} />
      </span>
    </div>
  );
}

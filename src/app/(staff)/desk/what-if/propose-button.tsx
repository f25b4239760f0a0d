'use client';
import { useMutation } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { FormErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { useSelection } from '@/app/_ui/table/selection';
import { toast } from '@/app/_ui/toaster';
import type { WhatIf } from '@/server/event-log/contract';

type Props = { question: WhatIf; position: number; day: string; products: string[]; words: string };

/** Turns the chosen products' changes, or all that are shown, into proposals; after a confirmation that says what follows. */
export function ProposeButton({ question, position, day, products: all, words }: Props) {
  const router = useRouter();
  const { ids } = useSelection();
  const [open, setOpen] = useState(false);
  const propose = useMutation(useTRPC().eventLog.proposeWhatIf.mutationOptions());
  const products = ids.size > 0 ? all.filter((id) => ids.has(id)) : all;
  const many = `${products.length} product${products.length === 1 ? '' : 's'}`;
  const ask = async () => {
    try {
      const { stream } = await propose.mutateAsync({ question, position, day, products });
      toast.success('The agents are looking at it. What they propose waits in the approvals.');
      router.push(href(`/desk/what-if/${stream.replace('what-if-', '')}`));
    } catch {
      // shown in the dialog
    }
  };
  return (
    <IfMay give="eventLog.proposeWhatIf">
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Turn ${many} into proposals`}
        description="Nothing changes yet: each proposal waits in the approvals until somebody decides."
        trigger={
          <Button size="sm" variant="secondary">
            <Inbox aria-hidden="true" /> Turn {ids.size > 0 ? products.length : `all ${products.length}`} into
            proposals…
          </Button>
        }
        footer={
          <Button variant="primary" loading={propose.isPending} onClick={() => void ask()}>
            Propose {many}
          </Button>
        }
      >
        <FormErrors message={propose.error ? sentenceOf(propose.error) : undefined} />
        <p>
          Asked for: {words}. The pricing agent puts each price through its rules (floor, largest step, one step a
          week), the forecasting agent each stock target with its reorder point. What they refuse is shown with the
          reason.
        </p>
      </Dialog>
    </IfMay>
  );
}

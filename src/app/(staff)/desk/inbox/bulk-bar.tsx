'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { Notice } from '@/app/_ui/notice';
import { toast } from '@/app/_ui/toaster';
import type { Decision } from './inbox';
import { RejectDialog } from './reject-dialog';

type Props = {
  ticked: Decision[];
  /** Waiting decisions of the same kind and direction as the first ticked one. */
  alike: Decision[];
  pick: (ids: string[]) => void;
};

/** Decides about several at once. Each is still approved by its own hash; one that is refused stays and says why. */
export function BulkBar({ ticked, alike, pick }: Props) {
  const router = useRouter();
  const { decisions } = useTRPC();
  const approve = useMutation(decisions.approve.mutationOptions());
  const reject = useMutation(decisions.reject.mutationOptions());
  const [rejecting, setRejecting] = useState(false);
  const count = ticked.length;
  const all = async (one: (d: Decision) => Promise<unknown>, done: string) => {
    const answers = await Promise.allSettled(ticked.map(one));
    const refused = answers.flatMap((a) => (a.status === 'rejected' ? [sentenceOf(a.reason)] : []));
    if (refused.length < count) toast.success(`${count - refused.length} ${done}.`);
    router.refresh();
    pick(ticked.filter((_, i) => answers[i]?.status === 'rejected').map((d) => d.id));
    return refused.length > 0
      ? `${refused.length} could not be decided: ${[...new Set(refused)].join(' ')}`
      : undefined;
  };
  return (
    <div className="sticky top-0 z-10 grid gap-2 rounded-md border border-line bg-raised p-3 text-sm shadow-sm">
      <p className="flex items-center justify-between gap-3">
        <span className="font-medium">{count} selected</span>
        <span className="flex gap-1">
          {alike.length > count && (
            <Button size="sm" variant="ghost" onClick={() => pick(alike.map((d) => d.id))}>
              All {alike.length} alike
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={() => pick([])}>
            Clear
          </Button>
        </span>
      </p>
      <div className="flex gap-2">
        <ConfirmDialog
          variant="accent"
          dismiss="Not yet"
          trigger={
            <Button size="sm" variant="accent">
              Approve {count}
            </Button>
          }
          title={`Approve ${count} ${count === 1 ? 'proposal' : 'proposals'}?`}
          description="Each is carried out exactly as its card shows, after its facts are checked once more."
          confirm={`Approve ${count}`}
          onConfirm={() => all((d) => approve.mutateAsync({ decisionId: d.id, hash: d.hash, note: '' }), 'approved')}
        >
          <ul className="grid max-h-60 gap-1 overflow-y-auto text-dense">
            {ticked.map((d) => (
              <li key={d.id}>{d.sentence}</li>
            ))}
          </ul>
          {new Set(ticked.map((d) => d.kind)).size > 1 && (
            <Notice tone="caution">These are different types of decision.</Notice>
          )}
        </ConfirmDialog>
        <Button size="sm" variant="ghost" onClick={() => setRejecting(true)}>
          Reject {count}
        </Button>
        {rejecting && (
          <RejectDialog
            title={`Reject ${count} ${count === 1 ? 'proposal' : 'proposals'}`}
            description="For one reason. Nothing is changed, and the agents leave these alone for a while."
            send={(refusal) => all((d) => reject.mutateAsync({ decisionId: d.id, ...refusal }), 'rejected')}
            close={() => setRejecting(false)}
          />
        )}
      </div>
    </div>
  );
}

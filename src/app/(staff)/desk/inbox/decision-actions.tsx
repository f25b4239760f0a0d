'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay, useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';
import { DelegateDialog } from './delegate-dialog';
import { EditDialog } from './edit-dialog';
import type { Decision } from './inbox';
import { LaterMenu } from './later-menu';
import { type Refusal, RejectDialog } from './reject-dialog';

export type Asked = 'approve' | 'edit' | 'reject' | 'delegate' | undefined;
type Props = { decision: Decision; asked: Asked; ask: (what: Asked) => void };

/** Approve · Edit · Reject. The approval names the very proposal on the card. */
export function DecisionActions({ decision, asked, ask }: Props) {
  const router = useRouter();
  const { decisions } = useTRPC();
  const approve = useMutation(decisions.approve.mutationOptions());
  const reject = useMutation(decisions.reject.mutationOptions());
  const mayEdit = useMay('decisions.edit');
  const sent = useRef(false);
  const yes = async () => {
    if (sent.current) return;
    sent.current = true;
    try {
      await approve.mutateAsync({ decisionId: decision.id, hash: decision.hash, note: '' });
      toast.success(`Approved: ${decision.sentence}`);
    } catch (error) {
      sent.current = false;
      toast.error(sentenceOf(error));
    }
    router.refresh();
  };
  const no = async (refusal: Refusal) => {
    try {
      await reject.mutateAsync({ decisionId: decision.id, ...refusal });
    } catch (error) {
      return sentenceOf(error);
    }
    toast.success('Rejected. Nothing was changed.');
    return undefined;
  };
  const decide = useRef(yes);
  useEffect(() => {
    decide.current = yes;
  });
  useEffect(() => {
    if (asked !== 'approve') return;
    ask(undefined);
    void decide.current();
  }, [asked, ask]);
  const close = () => {
    ask(undefined);
    router.refresh();
  };
  return (
    <div className="sticky bottom-0 -mx-5 -mb-5 flex gap-2 rounded-b-lg border-line border-t bg-surface px-5 py-3 max-sm:px-3 max-lg:*:min-h-11 max-lg:*:flex-1 max-sm:*:basis-0 max-sm:*:px-1 max-md:bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] lg:-mx-6 lg:-mb-6 lg:px-6">
      <Button variant="accent" loading={approve.isPending} onClick={() => void yes()}>
        Approve
      </Button>
      {mayEdit && decision.fields.length > 0 && (
        <Button variant="secondary" onClick={() => ask('edit')}>
          Edit
        </Button>
      )}
      <Button variant="ghost" onClick={() => ask('reject')}>
        Reject
      </Button>
      <IfMay give="decisions.snooze">
        <LaterMenu decision={decision} delegate={() => ask('delegate')} />
      </IfMay>
      <IfMay give="decisions.delegate">
        {asked === 'delegate' && <DelegateDialog decision={decision} close={close} />}
      </IfMay>
      {mayEdit && asked === 'edit' && <EditDialog decision={decision} close={close} />}
      {asked === 'reject' && (
        <RejectDialog title="Reject this proposal" description={decision.sentence} send={no} close={close} />
      )}
    </div>
  );
}

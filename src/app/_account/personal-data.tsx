'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { DateTime } from '@/app/_ui/date-time';
import { Notice } from '@/app/_ui/notice';
import { WAIT_DAYS } from '@/server/privacy/contract';
import { DownloadData } from './download-data';

type Props = { personId: string; asked: Outputs['privacy']['get'] };

/** What a person may ask about their own data: to have it, and to be forgotten. */
export function PersonalData({ personId, asked }: Props) {
  const router = useRouter();
  const trpc = useTRPC();
  const request = useMutation(trpc.privacy.requestErasure.mutationOptions());
  const withdraw = useMutation(trpc.privacy.withdrawErasure.mutationOptions());
  const told = async (work: Promise<unknown>) => {
    try {
      await work;
      router.refresh();
    } catch (error) {
      return sentenceOf(error);
    }
  };
  const leaving = asked?.request?.state === 'leaving' && asked.request.dueAt;
  return (
    <Panel title="Your data" description="Take everything we know about you with you, or have it erased.">
      <div className="grid gap-4">
        {leaving && (
          <Notice tone="caution" title="Your account will be erased">
            <p>
              On <DateTime at={leaving} style="date" />. Until then nothing changes and you can keep it.
            </p>
          </Notice>
        )}
        {!leaving && asked?.open && (
          <p className="text-dense text-muted">{asked.open} Erasing is possible when that is done.</p>
        )}
        <div className="flex flex-wrap gap-2">
          <DownloadData personId={personId} />
          {leaving ? (
            <Button
              variant="primary"
              loading={withdraw.isPending}
              onClick={() => void told(withdraw.mutateAsync({ personId }))}
            >
              Keep my account
            </Button>
          ) : (
            <ConfirmDialog
              trigger={<Button variant="ghost">Erase my account…</Button>}
              title="Erase your account?"
              description={`In ${WAIT_DAYS} days your name, addresses and messages become unreadable for everybody, for good, and you can no longer sign in. Until then you can keep it. Invoices keep your address as long as the law wants.`}
              confirm="Erase my account"
              onConfirm={() => told(request.mutateAsync({ personId }))}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}

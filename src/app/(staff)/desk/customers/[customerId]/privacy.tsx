'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useState, useTransition } from 'react';
import { DownloadData } from '@/app/_account/download-data';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { Notice } from '@/app/_ui/notice';
import { erasedAddress } from '@/server/kernel/values';

type Props = { personId: string; name: string; asked: Outputs['privacy']['get'] };

/** What was asked about a person's data, and what staff can do about it: hand it over, or forget them. */
export function Privacy({ personId, name, asked }: Props) {
  const request = asked?.request ?? null;
  const forgotten = request?.state === 'forgotten';
  // The word is given before every table has forgotten: the page looks again until it has.
  const fading = forgotten && name !== erasedAddress.name;
  const router = useRouter();
  const [looking, look] = useTransition();
  useEffect(() => {
    if (!fading || looking) return;
    const timer = setTimeout(() => look(() => router.refresh()), 1000);
    return () => clearTimeout(timer);
  }, [fading, looking, router]);
  return (
    <Panel
      title="Privacy"
      actions={
        forgotten ? undefined : (
          <>
            <IfMay give="privacy.export">
              <DownloadData personId={personId} label="Export data" />
            </IfMay>
            <IfMay give="privacy.forget">
              <ButtonLink size="sm" variant="ghost" href={`/desk/platform/access?recordId=${personId}`}>
                Who looked
              </ButtonLink>
              <Forget personId={personId} name={name} />
            </IfMay>
          </>
        )
      }
    >
      <div className="grid gap-3">
        {fading && <Notice title="This person is being erased">Their keys are being destroyed: a few seconds.</Notice>}
        {forgotten && !fading && (
          <Notice title="This person was erased">
            Their keys are destroyed: names, addresses, mails and notes can be read by nobody any more.
          </Notice>
        )}
        {asked?.open && <p className="text-muted text-sm">{asked.open} Erasing is possible when that is done.</p>}
        {request?.refusal && <Notice tone="caution" title={request.refusal} />}
        <DataList
          layout="columns"
          facts={[
            { label: 'Exports', value: request?.exports || 'None', figures: true },
            { label: 'Last export', value: request?.exportedAt && <DateTime at={request.exportedAt} /> },
            {
              label: 'Asked to be erased',
              value: request?.state === 'leaving' && request.requestedAt ? <DateTime at={request.requestedAt} /> : null,
            },
            { label: 'Erased on', value: request?.dueAt && <DateTime at={request.dueAt} style="date" /> },
            { label: 'Erased', value: request?.forgottenAt && <DateTime at={request.forgottenAt} /> },
            {
              label: 'Kept for the books',
              value:
                request?.retainUntil &&
                `${request.keptInvoices} ${request.keptInvoices === 1 ? 'invoice' : 'invoices'} until ${request.retainUntil}`,
            },
          ]}
        />
      </div>
    </Panel>
  );
}

function Forget({ personId, name }: { personId: string; name: string }) {
  const router = useRouter();
  const id = useId();
  const [reason, setReason] = useState('');
  const forget = useMutation(useTRPC().privacy.forget.mutationOptions());
  const act = async () => {
    try {
      await forget.mutateAsync({ personId, reason });
      router.refresh();
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog
      trigger={<Button variant="ghost">Erase…</Button>}
      title={`Erase ${name}?`}
      description="Their name, addresses, mails and notes become unreadable for everybody, for good; they can no longer sign in. Amounts, numbers and dates stay, and invoices keep their buyer as long as the law wants. This cannot be undone."
      confirm="Erase for good"
      onConfirm={act}
    >
      <Field label="Why" name={id} hint="It stays in the log, so name nobody.">
        <Input value={reason} onChange={(e) => setReason(e.target.value)} maxLength={500} placeholder="Asked by mail" />
      </Field>
    </ConfirmDialog>
  );
}

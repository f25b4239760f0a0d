'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import type { Member } from './member-list';

/** Shuts an account, with the reason that is kept in the log. */
export function DisableButton({ member }: { member: Member }) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const disable = useMutation(useTRPC().identity.disableUser.mutationOptions());
  const confirm = async () => {
    try {
      await disable.mutateAsync({ userId: member.id, reason });
      router.refresh();
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost">
          Disable
        </Button>
      }
      title={`Disable ${member.name}?`}
      description="They are signed out at once and cannot sign in. What they did stays in the log. You can enable the account again."
      confirm="Disable account"
      dismiss="Keep it active"
      onConfirm={confirm}
    >
      <Field label="Why" name="reason">
        <Input value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
      </Field>
    </ConfirmDialog>
  );
}

export function EnableButton({ member }: { member: Member }) {
  const router = useRouter();
  const enable = useMutation(
    useTRPC().identity.enableUser.mutationOptions({ onError: (error) => toast.error(sentenceOf(error)) }),
  );
  const act = async () => {
    await enable.mutateAsync({ userId: member.id });
    toast.success(`${member.name} can sign in again.`);
    router.refresh();
  };
  return (
    <Button size="sm" variant="ghost" loading={enable.isPending} onClick={() => void act().catch(() => {})}>
      Enable
    </Button>
  );
}

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

/** Makes a password worthless that others may know; its owner chooses another one by mail. */
export function NewPasswordButton({ user }: { user: { id: string; name: string } }) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const require = useMutation(useTRPC().identity.requirePasswordChange.mutationOptions());
  const confirm = async () => {
    try {
      await require.mutateAsync({ userId: user.id, reason });
      toast.success(`${user.name} has been written to.`);
      router.refresh();
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost">
          New password
        </Button>
      }
      title={`Make ${user.name} choose a new password?`}
      description="The old one opens nothing any more and all sessions end at once. A mail with a link lets them choose another one."
      confirm="Require a new password"
      dismiss="Leave it"
      onConfirm={confirm}
    >
      <Field label="Why" name="reason">
        <Input value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
      </Field>
    </ConfirmDialog>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { FormErrors } from '@/app/_ui/form-errors';
import { toast } from '@/app/_ui/toaster';
import { StaffAccess } from '@/server/identity/contract';
import type { Role } from '@/server/kernel/actor';
import { type Access, AccessFields } from './access-fields';
import type { Member } from './member-list';

/** Another role or other functions for a member of staff. */
export function AccessDialog({ member, may }: { member: Member; may: Role }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [access, setAccess] = useState<Access>(() => accessOf(member));
  const change = useMutation(useTRPC().identity.changeAccess.mutationOptions());
  const problem = change.error ? problemOf(change.error) : undefined;
  const save = async () => {
    await change.mutateAsync({ userId: member.id, access });
    toast.success(`${member.name}: access changed.`);
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setAccess(accessOf(member));
        change.reset();
      }}
      title={`Access of ${member.name}`}
      description="It counts from their next click."
      trigger={
        <Button size="sm" variant="ghost">
          Access
        </Button>
      }
      footer={
        <Button variant="primary" loading={change.isPending} onClick={() => void save().catch(() => {})}>
          Save access
        </Button>
      }
    >
      <div className="grid gap-4">
        <FormErrors message={problem?.message ?? Object.values(problem?.fields ?? {})[0]} />
        <AccessFields value={access} onChange={setAccess} may={may} />
      </div>
    </Dialog>
  );
}

const accessOf = ({ role, functions }: Member): Access =>
  StaffAccess.safeParse({ role, functions }).data ?? { role: 'readonly', functions: [] };

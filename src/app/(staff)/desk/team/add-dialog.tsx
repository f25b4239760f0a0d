'use client';
import { useMutation } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import type { Role } from '@/server/kernel/actor';
import { type Access, AccessFields } from './access-fields';

/** Takes somebody in: they get a mail by which they choose their password. */
export function AddDialog({ may }: { may: Role }) {
  const form = useId();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [userId, setUserId] = useState<string>(() => crypto.randomUUID());
  const [access, setAccess] = useState<Access>({ role: 'operator', functions: [] });
  const add = useMutation(useTRPC().identity.addStaff.mutationOptions());
  const { message, fields } = add.error ? problemOf(add.error) : { message: undefined, fields: {} };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const email = String(sent.get('email'));
    // The same id when the form is sent twice: one person, not two.
    await add.mutateAsync({ userId, email, name: String(sent.get('name')), access });
    toast.success(`${email} has been sent an invitation.`);
    setUserId(crypto.randomUUID());
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        add.reset();
      }}
      title="Add a person"
      description="They receive a link by which they choose their password. It works for seven days."
      trigger={
        <Button variant="primary">
          <UserPlus aria-hidden="true" /> Add a person
        </Button>
      }
      footer={
        <Button type="submit" form={form} variant="primary" loading={add.isPending}>
          Send invitation
        </Button>
      }
    >
      <Form id={form} onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
        <FormErrors message={message} fields={fields} labels={{ name: 'Name', email: 'E-mail' }} />
        <Field label="Name" name="name" error={fields.name}>
          <Input required maxLength={120} autoComplete="off" />
        </Field>
        <Field label="E-mail" name="email" error={fields.email}>
          <Input type="email" required autoComplete="off" />
        </Field>
        <AccessFields value={access} onChange={setAccess} may={may} error={fields['access.role'] ?? fields.access} />
      </Form>
    </Dialog>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { type FieldErrors, FormErrors, fieldError } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { SendButton } from '@/app/_ui/send-button';
import { toast } from '@/app/_ui/toaster';

/** Name and phone of the account's owner. The e-mail address is the sign-in and stays. */
export function ProfileForm({ me, seen: position }: { me: NonNullable<Outputs['customers']['me']>; seen: number }) {
  const router = useRouter();
  const seen = useSeen(position);
  const change = useMutation(useTRPC().customers.change.mutationOptions());
  const [problem, setProblem] = useState<{ message?: string; fields: FieldErrors }>({ fields: {} });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const phone = String(form.get('phone')).trim();
    try {
      const { id: customerId, email, country, company } = me;
      const done = await change.mutateAsync({
        customerId,
        email,
        country,
        company,
        name: String(form.get('name')),
        phone: phone || null,
        seen: seen.at(),
      });
      seen.saved(done);
      setProblem({ fields: {} });
      toast.success('Saved');
      router.refresh();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <Panel title="About you" description={`Customer ${me.code}`}>
      <Form unchecked onSubmit={(event) => void submit(event)} className="grid max-w-sm gap-4">
        <FormErrors message={problem.message} fields={problem.fields} labels={{ name: 'Name', phone: 'Phone' }} />
        <Field label="Name" name="name" error={fieldError(problem.fields, 'name')}>
          <Input autoComplete="name" maxLength={120} defaultValue={me.name} />
        </Field>
        <Field label="Phone" name="phone" optional error={fieldError(problem.fields, 'phone')}>
          <Input type="tel" autoComplete="tel" defaultValue={me.phone ?? ''} />
        </Field>
        <Field label="E-mail" hint="You sign in with this address.">
          <Input type="email" defaultValue={me.email} disabled />
        </Field>
        <SendButton variant="primary" loading={change.isPending} className="justify-self-start">
          Save
        </SendButton>
      </Form>
    </Panel>
  );
}

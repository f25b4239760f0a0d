'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Dialog } from '@/app/_ui/dialog';
import { Form } from '@/app/_ui/form';
import { type FieldErrors, FormErrors } from '@/app/_ui/form-errors';
import { AddressFields } from '../../_address/address-fields';
import { readAddress } from '../../_address/read-address';
import { HOME } from '../../_cart/destination';
import type { Entry } from './address-book';

type Props = { customerId: string; editing: Entry | 'new' | null; onClose: () => void };

/** Adds an address or corrects one. */
export function AddressDialog({ customerId, editing, onClose }: Props) {
  const router = useRouter();
  const save = useMutation(useTRPC().customers.saveAddress.mutationOptions());
  const [problem, setProblem] = useState<{ message?: string; fields: FieldErrors }>({ fields: {} });
  const entry = editing === 'new' ? null : editing;
  const close = () => {
    setProblem({ fields: {} });
    onClose();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await save.mutateAsync({
        customerId,
        addressId: entry?.id ?? crypto.randomUUID(),
        address: readAddress(form, 'address'),
        isDefault: form.get('isDefault') === 'on',
      });
      close();
      router.refresh();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <Dialog
      open={editing !== null}
      onOpenChange={(open) => !open && close()}
      title={entry ? 'Edit address' : 'Add an address'}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form="address-form" variant="primary" loading={save.isPending}>
            Save address
          </Button>
        </>
      }
    >
      <Form id="address-form" unchecked onSubmit={(event) => void submit(event)} className="grid gap-4">
        <FormErrors message={problem.message} fields={problem.fields} />
        <AddressFields
          at="address"
          section="shipping"
          errors={problem.fields}
          initial={entry?.address}
          country={entry?.address.country ?? HOME}
        />
        {!entry?.isDefault && <Checkbox name="isDefault" label="Use this one as the usual address" />}
      </Form>
    </Dialog>
  );
}

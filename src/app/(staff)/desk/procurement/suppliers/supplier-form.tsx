'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { type Problem, problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { ButtonLink } from '@/app/_ui/button-link';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { SendButton } from '@/app/_ui/send-button';
import { toast } from '@/app/_ui/toaster';
import { AddSupplier } from '@/server/procurement/contract';
import { readSupplier } from './read-supplier';
import { type KnownSupplier, SupplierFields } from './supplier-fields';

const list = '/desk/procurement/suppliers';

type Props = { supplier?: KnownSupplier; currency: string; seen?: number };

/** Everything a supplier is, bank details apart: those are entered by themselves and approved by another. */
export function SupplierForm({ supplier, currency, seen: position }: Props) {
  const { procurement } = useTRPCClient();
  const router = useRouter();
  const seen = useSeen(position);
  const [supplierId] = useState(() => supplier?.supplierId ?? crypto.randomUUID()); // sent twice: one supplier
  const [busy, setBusy] = useState(false);
  const [{ message, fields, meanwhile }, setProblem] = useState<Problem>({ fields: {} });
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const checked = AddSupplier.safeParse({ supplierId, ...readSupplier(new FormData(event.currentTarget), supplier) });
    if (!checked.success) {
      const found: Record<string, string> = {};
      for (const issue of checked.error.issues) {
        const field = issue.path
          .map(String)
          .join('.')
          .replace(/^facts\.(terms\.)?/, '');
        found[field] ??= issue.message;
      }
      return setProblem({ fields: found });
    }
    setBusy(true);
    try {
      if (supplier) await procurement.changeSupplier.mutate({ ...checked.data, seen: seen.at() });
      else await procurement.addSupplier.mutate(checked.data);
    } catch (error) {
      setBusy(false);
      return setProblem(problemOf(error));
    }
    toast.success(supplier ? 'Saved' : 'Supplier added. A manager has to approve them before anything is ordered.');
    router.push(href(`${list}/${supplierId}`));
    router.refresh();
  };
  return (
    <Form unchecked onSubmit={(event) => void save(event)} className="grid max-w-3xl gap-5">
      <FormErrors message={message} fields={fields} />
      <Meanwhile changes={meanwhile} />
      <SupplierFields supplier={supplier} currency={currency} errors={fields} />
      <div className="flex justify-end gap-2">
        <ButtonLink href={supplier ? `${list}/${supplierId}` : list}>Cancel</ButtonLink>
        <SendButton variant="primary" loading={busy}>
          {supplier ? 'Save' : 'Add supplier'}
        </SendButton>
      </div>
    </Form>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { ButtonLink } from '@/app/_ui/button-link';
import { FormErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { SendButton } from '@/app/_ui/send-button';
import { toast } from '@/app/_ui/toaster';
import { AddSupplier } from '@/server/procurement/contract';
import { readSupplier } from './read-supplier';
import { type KnownSupplier, SupplierFields } from './supplier-fields';

const list = '/desk/procurement/suppliers';

/** Everything a supplier is, bank details apart: those are entered by themselves and approved by another. */
export function SupplierForm({ supplier, currency }: { supplier?: KnownSupplier; currency: string }) {
  const { procurement } = useTRPCClient();
  const router = useRouter();
  const [supplierId] = useState(() => supplier?.supplierId ?? crypto.randomUUID()); // sent twice: one supplier
  const [busy, setBusy] = useState(false);
  const [{ message, fields }, setProblem] = useState<{ message?: string; fields: Record<string, string> }>({
    fields: {},
  });
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
      if (supplier) await procurement.changeSupplier.mutate(checked.data);
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
    <form noValidate onSubmit={(event) => void save(event)} className="grid max-w-3xl gap-5">
      <FormErrors message={message} fields={fields} />
      <SupplierFields supplier={supplier} currency={currency} errors={fields} />
      <div className="flex justify-end gap-2">
        <ButtonLink href={supplier ? `${list}/${supplierId}` : list}>Cancel</ButtonLink>
        <SendButton variant="primary" loading={busy}>
          {supplier ? 'Save' : 'Add supplier'}
        </SendButton>
      </div>
    </form>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Notice } from '@/app/_ui/notice';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';

/** Puts a product on sale at once, or takes it off with a reason. */
export function SaleButton({ productId, name, active }: { productId: string; name: string; active: boolean }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const on = useMutation(trpc.catalog.activateProduct.mutationOptions());
  const off = useMutation(trpc.catalog.deactivateProduct.mutationOptions());
  if (!active)
    return (
      <Button
        variant="accent"
        loading={on.isPending}
        onClick={() =>
          on.mutate(
            { productId },
            {
              onSuccess: () => {
                toast.success(`${name} is on sale.`);
                router.refresh();
              },
              onError: (error) => toast.error(sentenceOf(error)),
            },
          )
        }
      >
        Put on sale
      </Button>
    );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    await off.mutateAsync({ productId, reason: String(new FormData(event.currentTarget).get('reason')) });
    toast.success(`${name} is off sale. Placed orders keep it.`);
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Take off sale"
      description="The shop stops selling it at once. Placed orders keep it, its page says that it is gone."
      trigger={<Button>Take off sale</Button>}
    >
      <Form onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
        {off.error && <Notice tone="negative">{sentenceOf(off.error)}</Notice>}
        <Field label="Reason" name="reason">
          <Textarea required maxLength={500} rows={2} />
        </Field>
        <Button type="submit" variant="danger" loading={off.isPending} className="justify-self-end">
          Take off sale
        </Button>
      </Form>
    </Dialog>
  );
}

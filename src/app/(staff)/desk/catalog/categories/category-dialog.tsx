'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { toast } from '@/app/_ui/toaster';
import { CategoryFields } from './category-fields';

export type Top = { id: string; name: string };
export type Category = {
  id: string;
  slug: string;
  name: string;
  description: string;
  parentId: string | null;
  sort: number;
  keywords: string[];
};
type Props = {
  category?: Category;
  tops: Top[];
  /** Nothing lies under it, so it may move under another one. */
  leaf?: boolean;
  seen?: number;
};

/** A category, new or changed. The address stays once it is made. */
export function CategoryDialog({ category, tops, leaf = true, seen: position }: Props) {
  const form = useId();
  const router = useRouter();
  const trpc = useTRPC();
  const seen = useSeen(position);
  const [categoryId, setCategoryId] = useState('');
  const create = useMutation(trpc.catalog.createCategory.mutationOptions());
  const change = useMutation(trpc.catalog.changeCategory.mutationOptions());
  const error = create.error ?? change.error;
  const problem = error ? problemOf(error) : undefined;
  const toggle = (open: boolean) => {
    seen.again();
    setCategoryId(open ? (category?.id ?? crypto.randomUUID()) : '');
    create.reset();
    change.reset();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const text = (name: string) => String(said.get(name) ?? '').trim();
    const facts = {
      categoryId,
      name: text('name'),
      description: text('description'),
      parentId: text('parentId') || null,
      sort: Math.trunc(Number(text('sort')) || 0),
      keywords: text('keywords')
        .split(',')
        .flatMap((word) => word.trim() || []),
    };
    try {
      if (category) await change.mutateAsync({ ...facts, seen: seen.at() });
      else await create.mutateAsync({ ...facts, slug: text('slug') });
    } catch {
      return; // said in the form
    }
    toast.success(`${facts.name}: saved.`);
    toggle(false);
    router.refresh();
  };
  const name = category?.name;
  return (
    <Dialog
      open={categoryId !== ''}
      onOpenChange={toggle}
      trigger={
        name ? (
          <Button size="sm" aria-label={`Change ${name}`}>
            Change
          </Button>
        ) : (
          <Button variant="accent">
            <Plus aria-hidden="true" /> New category
          </Button>
        )
      }
      title={name ?? 'New category'}
      footer={
        <Button type="submit" form={form} variant="primary" loading={create.isPending || change.isPending}>
          Save
        </Button>
      }
    >
      <Form id={form} unchecked onSubmit={(e) => void submit(e)} className="grid gap-4">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        <Meanwhile changes={problem?.meanwhile} />
        <CategoryFields category={category} tops={leaf ? tops : []} errors={problem?.fields ?? {}} />
      </Form>
    </Dialog>
  );
}

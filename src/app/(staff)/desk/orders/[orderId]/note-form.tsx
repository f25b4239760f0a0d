'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Textarea } from '@/app/_ui/textarea';

/** A note for colleagues; the buyer does not see it. */
export function NoteForm({ orderId }: { orderId: string }) {
  const router = useRouter();
  const [note, setNote] = useState('');
  const write = useMutation(useTRPC().orders.note.mutationOptions());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await write.mutateAsync({ orderId, note });
      setNote('');
      router.refresh();
    } catch {} // shown beside the field
  };
  return (
    <Form onSubmit={(e) => void submit(e)} className="mb-5 grid gap-2">
      <Field label="Note for colleagues" hideLabel error={write.error ? sentenceOf(write.error) : undefined}>
        <Textarea
          rows={2}
          placeholder="Note for colleagues"
          value={note}
          maxLength={2000}
          onChange={(e) => setNote(e.target.value)}
        />
      </Field>
      {note.trim() && (
        <Button type="submit" size="sm" className="justify-self-end" loading={write.isPending}>
          Add note
        </Button>
      )}
    </Form>
  );
}

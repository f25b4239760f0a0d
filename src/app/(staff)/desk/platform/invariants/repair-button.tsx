'use client';
import { useMutation } from '@tanstack/react-query';
import { Wrench } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { href } from '@/app/_ui/href';
import { toast } from '@/app/_ui/toaster';

/** Builds the tables behind a promise anew from the log, and shows how far it has come. */
export function RepairButton({ projections }: { projections: readonly string[] }) {
  const router = useRouter();
  const rebuild = useMutation(useTRPC().eventLog.rebuildProjections.mutationOptions());
  const start = async () => {
    const taskId = crypto.randomUUID();
    try {
      await rebuild.mutateAsync({ taskId, projections: [...projections] });
      router.push(href(`/desk/events/integrity/${taskId}`));
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <IfMay give="eventLog.rebuildProjections">
      <Button variant="primary" loading={rebuild.isPending} onClick={() => void start()}>
        <Wrench aria-hidden="true" /> Rebuild from the log
      </Button>
    </IfMay>
  );
}

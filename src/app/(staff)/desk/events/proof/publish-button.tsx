'use client';
import { useMutation } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';
import { useToday } from '@/app/_ui/use-now';

/** Publishes the root now; by itself it happens once a day. */
export function PublishButton() {
  const router = useRouter();
  const today = useToday();
  const publish = useMutation(useTRPC().eventLog.anchor.mutationOptions());
  const now = async () => {
    try {
      await publish.mutateAsync({ on: today });
      toast.success('Published: the owners get the root by mail.');
      router.refresh();
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <IfMay give="eventLog.anchor">
      <Button loading={publish.isPending} onClick={() => void now()}>
        <Mail aria-hidden="true" /> Publish root
      </Button>
    </IfMay>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

/** Writes down that the data were asked for, then fetches them as a ZIP. */
export function DownloadData({ personId, label = 'Download my data' }: { personId: string; label?: string }) {
  const ask = useMutation(useTRPC().privacy.export.mutationOptions());
  const download = async () => {
    const exportId = crypto.randomUUID();
    try {
      await ask.mutateAsync({ personId, exportId });
      location.assign(`/api/documents/personal-data/${personId}?export=${exportId}`);
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <Button loading={ask.isPending} onClick={() => void download()}>
      <Download aria-hidden="true" /> {label}
    </Button>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { TrendingUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';
import type { Mode } from '@/server/decisions/contract';
import { ModeDialog } from './mode-dialog';
import { modeWords } from './words';

type Props = { kind: string; title: string; from: Mode; to: Mode; owner: boolean };

/** The record has earned the next rung: the owner accepts it or lets it be. */
export function Promotion({ kind, title, from, to, owner }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const decline = useMutation(useTRPC().decisions.declinePromotion.mutationOptions());
  const no = async () => {
    try {
      await decline.mutateAsync({ kind });
      toast.success('Not now. It is offered again after as many new decisions.');
      router.refresh();
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg border border-brand/25 bg-brand-soft p-3 text-sm">
      <TrendingUp aria-hidden="true" className="size-4 shrink-0 text-brand" />
      <p className="min-w-0 flex-1 basis-60">
        <span className="font-medium">It has earned “{modeWords[to].label.toLowerCase()}”.</span> People agree and
        outcomes are good, both surely above your threshold.
      </p>
      <IfMay give="decisions.declinePromotion" otherwise={<span className="text-muted">An owner decides on it.</span>}>
        {owner && (
          <span className="flex gap-2">
            <Button size="sm" loading={decline.isPending} onClick={() => void no()}>
              Not now
            </Button>
            <Button size="sm" variant="accent" onClick={() => setAsked(true)}>
              Accept
            </Button>
          </span>
        )}
      </IfMay>
      {asked && <ModeDialog kind={kind} title={title} from={from} to={to} close={() => setAsked(false)} />}
    </div>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Switch } from '@/app/_ui/switch';
import { toast } from '@/app/_ui/toaster';

/** Whether the owner gets the briefing by mail each morning. */
export function FollowSwitch({ wanted }: { wanted: boolean }) {
  const router = useRouter();
  const follow = useMutation(useTRPC().analytics.followBriefing.mutationOptions());
  const change = async (next: boolean) => {
    try {
      await follow.mutateAsync({ wanted: next });
      toast.success(next ? 'It comes by mail each morning at 07:00 UTC.' : 'It no longer comes by mail.');
      router.refresh();
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <IfMay give="analytics.followBriefing">
      <Switch
        label="By mail at 07:00 UTC"
        checked={wanted}
        disabled={follow.isPending}
        onCheckedChange={(next) => void change(next)}
      />
    </IfMay>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { Clock, EllipsisVertical, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { DropdownMenu, type MenuEntry } from '@/app/_ui/dropdown-menu';
import { toast } from '@/app/_ui/toaster';
import { useNow } from '@/app/_ui/use-now';
import type { Decision } from './inbox';
import { snoozes } from './snoozes';

/** Not now, or not me: snooze and delegate. */
export function LaterMenu({ decision, delegate }: { decision: Decision; delegate: () => void }) {
  const router = useRouter();
  const now = useNow();
  const snooze = useMutation(useTRPC().decisions.snooze.mutationOptions());
  const put = async (label: string, until: Date) => {
    try {
      await snooze.mutateAsync({ decisionId: decision.id, until: until.toISOString() });
      toast.success(`Out of sight until ${label.toLowerCase()}.`);
    } catch (error) {
      toast.error(sentenceOf(error));
    }
    router.refresh();
  };
  const times = (now ? snoozes(new Date(now)) : []).filter(({ until }) => until.toISOString() < decision.expiresAt);
  const entries: MenuEntry[] = [
    ...times.map(
      ({ label, until }): MenuEntry => ({
        label: `Snooze: ${label.toLowerCase()}`,
        icon: <Clock aria-hidden="true" />,
        onSelect: () => void put(label, until),
      }),
    ),
    { kind: 'separator' },
    { label: 'Hand to a colleague', icon: <UserRound aria-hidden="true" />, onSelect: delegate },
  ];
  return (
    <DropdownMenu
      side="top"
      trigger={
        <Button variant="ghost" aria-label="Snooze or hand on" loading={snooze.isPending}>
          <EllipsisVertical aria-hidden="true" /> Later
        </Button>
      }
      entries={entries}
    />
  );
}

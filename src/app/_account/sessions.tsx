'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { RelativeTime } from '@/app/_ui/relative-time';
import { toast } from '@/app/_ui/toaster';
import { deviceOf } from './device';

type Session = Outputs['identity']['sessions'][number];

type Props = { sessions: Session[]; current?: string /** Only to be looked at. */; fixed?: boolean };

/** Where a person is signed in, and how to end it. For staff, dealers and consumers alike. */
export function Sessions({ sessions, current, fixed }: Props) {
  const router = useRouter();
  const end = useMutation(
    useTRPC().identity.endSessions.mutationOptions({ onError: (error) => toast.error(sentenceOf(error)) }),
  );
  const endOne = async (sessionId: string) => {
    await end.mutateAsync({ sessionId });
    router.refresh();
  };
  const endAll = async () => {
    try {
      await end.mutateAsync({ sessionId: null });
      location.assign('/sign-in?note=ended');
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <Panel
      title="Where you are signed in"
      description="Do you see one that is not yours? End it and change your password."
      flush
      actions={
        !fixed && (
          <ConfirmDialog
            trigger={<Button size="sm">End all</Button>}
            title="End all sessions?"
            description="You are signed out everywhere, here too."
            confirm="End all sessions"
            dismiss="Stay signed in"
            onConfirm={endAll}
          />
        )
      }
    >
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center justify-between gap-4 px-4 py-3">
            <div className="grid min-w-0 gap-0.5">
              <p className="flex flex-wrap items-center gap-2 text-sm">
                {deviceOf(session.userAgent)} {session.id === current && <Badge tone="brand">This one</Badge>}
              </p>
              <p className="text-dense text-muted">
                Last used <RelativeTime at={session.lastSeenAt} />
                {session.ip && <span className="figures"> · {session.ip}</span>}
              </p>
            </div>
            {!fixed && session.id !== current && (
              <Button
                size="sm"
                variant="ghost"
                disabled={end.isPending}
                onClick={() => void endOne(session.id).catch(() => {})}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

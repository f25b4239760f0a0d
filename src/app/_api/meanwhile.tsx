'use client';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import { useTRPC } from './client';

const Changes = z.array(z.object({ by: z.string(), at: z.string() })).min(1);

/** Who changed the same record while a form was open, as the refusal names it, and the way to what it is now. */
export function Meanwhile({ changes }: { changes: unknown }) {
  const told = Changes.safeParse(changes);
  return told.success && <Told {...told.data[0]!} />;
}

const others: Record<string, string> = { api: 'a program', system: 'the system' };

function Told({ by, at }: { by: string; at: string }) {
  const names = useQuery(useTRPC().identity.names.queryOptions(undefined, { retry: false })).data ?? {};
  const [kind = '', id = ''] = by.split(':');
  const who = names[id] ?? (kind === 'agent' ? `the ${id} agent` : (others[kind] ?? 'somebody'));
  return (
    <Notice
      tone="caution"
      title={
        <>
          Changed by {who} <RelativeTime at={at} />
        </>
      }
      action={
        <Button size="sm" onClick={() => window.location.assign(window.location.href)}>
          Load the newer state
        </Button>
      }
    >
      What you typed is still here, and nothing of it was saved. Note what you need, then load the newer state.
    </Notice>
  );
}

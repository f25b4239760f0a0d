'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';

/** Writes a note into the thread, answers the request that waits, or ends it. */
export function Join({ threadId, waitsFor }: { threadId: string; waitsFor: string | null }) {
  const router = useRouter();
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const field = useId();
  const join = useMutation(trpc.agentMessages.join.mutationOptions());
  const close = useMutation(trpc.agentMessages.close.mutationOptions());
  const say = async (answers: string | null) => {
    if (!text.trim()) return setProblem('Write what you want to say');
    setProblem('');
    try {
      await join.mutateAsync({ threadId, messageId: crypto.randomUUID(), text, answers });
      setText('');
      router.refresh();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  const end = async () => {
    try {
      await close.mutateAsync({ threadId, reason: text.trim() });
      router.refresh();
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <IfMay give="agentMessages.join">
      <Panel title="Join" description="People read what you write; no agent acts on it.">
        <label htmlFor={field} className="mb-1 block text-sm">
          Your words
        </label>
        <Textarea
          id={field}
          value={text}
          rows={3}
          maxLength={2000}
          aria-invalid={problem !== ''}
          aria-describedby={`${field}-problem`}
          onChange={(e) => setText(e.target.value)}
        />
        <p id={`${field}-problem`} role="alert" className="mt-1 text-negative text-sm">
          {problem}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          {waitsFor && (
            <Button variant="primary" loading={join.isPending} onClick={() => void say(waitsFor)}>
              Answer the request
            </Button>
          )}
          <Button loading={join.isPending} onClick={() => void say(null)}>
            Add a note
          </Button>
          <IfMay give="agentMessages.close">
            <Button loading={close.isPending} onClick={() => void end()}>
              End the thread
            </Button>
          </IfMay>
        </div>
      </Panel>
    </IfMay>
  );
}

'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Skeleton } from '@/app/_ui/skeleton';
import { JsonTree } from '../../../events/json-tree';

/** Everything the agent saw of one subject when it thought; read when it is opened. */
export function Snapshot(asked: { runId: string; kind: string; subjectId: string }) {
  const { data, error, isPending } = useQuery(
    useTRPC().decisions.runSnapshot.queryOptions(asked, { staleTime: Infinity }),
  );
  return (
    <div>
      <p className="mb-1 font-medium">What it saw</p>
      {error ? (
        <p className="text-negative">{sentenceOf(error)}</p>
      ) : isPending ? (
        <Skeleton className="h-16" />
      ) : data ? (
        <JsonTree value={data} />
      ) : (
        <p className="text-muted">It was not kept.</p>
      )}
    </div>
  );
}

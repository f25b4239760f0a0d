import { rejectionOf } from '@/app/_api/problem';
import type { RefusedObservation } from '@/server/pricing/contract';

const MOST_NAMED = 20;

/** The lines of the file that stood in the way, each with why; undefined when it was something else. Nothing was recorded then. */
export function refusedLines(error: unknown, sent: readonly { line: number }[]): string | undefined {
  const lines = rejectionOf(error)?.details?.lines as RefusedObservation[] | undefined; // as the command wrote them
  if (!lines) return undefined;
  const named = lines.slice(0, MOST_NAMED).map(({ place, message }) => `Line ${sent[place]?.line}: ${message}`);
  return `Nothing was recorded. ${named.join(' ')}${lines.length > MOST_NAMED ? ` And ${lines.length - MOST_NAMED} more.` : ''}`;
}

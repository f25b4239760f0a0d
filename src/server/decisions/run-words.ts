import { z } from 'zod';
import { event, type Json } from '@/server/kernel/event';
import { Id } from '@/server/kernel/values';

const JsonValue: z.ZodType<Json> = z.json() as z.ZodType<Json>; // zod's json() is our Json
export const JsonRecord = z.record(z.string(), JsonValue);

// Stream `agent-wish`, id = requestId: a person asks an agent to look now.
export const RunRequested = event('agent-run.requested', z.object({ requestId: Id, agent: z.string() }));
export const RequestRun = z.object({ requestId: Id, agent: z.string().regex(/^[a-z-]{2,40}$/) });

// Stream `agent-run`, id = runId.
export const RunStarted = event(
  'agent-run.started',
  z.object({ runId: z.string(), agent: z.string(), trigger: z.string() }),
);
export const RunObserved = event(
  'agent-run.observed',
  z.object({ runId: z.string(), summary: z.string(), seen: z.int() }),
);
/** One subject in a run: what was seen of it, and what policy and proposer made of it. Enough to run it again. */
export const Considered = z.object({
  subjectId: z.string(),
  label: z.string(),
  snapshot: JsonRecord,
  twin: JsonRecord.nullable(),
  draft: JsonRecord.nullable(),
  by: z.enum(['policy', 'model']),
  outcome: z.enum(['left', 'denied', 'drafted']),
  reasons: z.array(z.string()),
});
export const RunConsidered = event(
  'agent-run.considered',
  z.object({ runId: z.string(), kind: z.string(), part: z.int().nonnegative(), entries: z.array(Considered) }),
);
export const RunFinished = event(
  'agent-run.finished',
  z.object({ runId: z.string(), outcome: z.string(), decisions: z.array(Id) }),
);

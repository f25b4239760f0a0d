import { eventType } from 'inngest';
import { z } from 'zod';

// Wake-ups only: they name things, the database says how they stand.
const decision = z.object({ orgId: z.uuid(), decisionId: z.uuid() });

/** Somebody or the clock asks an agent to look. */
export const runRequested = eventType('agent/run.requested', {
  schema: z.object({ orgId: z.uuid(), agent: z.string(), trigger: z.string() }),
});
/** An agent has put a decision before a person. */
export const decisionProposed = eventType('agent/decision.proposed', { schema: decision });
/** An agent has written to another one. */
export const messageSent = eventType('agent/message.sent', {
  schema: z.object({ orgId: z.uuid(), threadId: z.uuid(), messageId: z.uuid() }),
});
/** A person has approved, edited or rejected it. */
export const decisionDecided = eventType('agent/decision.decided', { schema: decision });
/** Somebody asks that changes of a what-if are proposed; `eventId` is the event in the log that says which. */
export const whatIfWished = eventType('agent/what-if.wished', {
  schema: z.object({ orgId: z.uuid(), whatIfId: z.uuid(), eventId: z.uuid() }),
});
/** Somebody asks how an agent would decide now about what it saw before. */
export const replayRequested = eventType('agent/replay.requested', {
  schema: z.object({ orgId: z.uuid(), replayId: z.uuid(), agent: z.string(), since: z.string() }),
});

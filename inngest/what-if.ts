import { grantWhatIf } from '@/agents/what-if';
import { answerWhatIf } from '@/server/event-log';
import { mustRun } from '@/server/kernel/run';
import { inngest } from './client';
import { whatIfWished } from './events';

/** Changes of a what-if that a person wants proposed: the agent puts them before the approvers, or says why not. */
export const whatIfProposals = inngest.createFunction(
  {
    id: 'what-if-proposals',
    triggers: [whatIfWished],
    retries: 8,
    concurrency: { limit: 1, key: 'event.data.orgId' },
  },
  async ({ event, step, runId }) => {
    const { orgId, whatIfId, eventId } = event.data;
    const answer = await step.run('propose', () => grantWhatIf(orgId, whatIfId, eventId, runId));
    await step.run('answer', () =>
      mustRun(answerWhatIf, answer, { orgId, actor: { kind: 'system', name: 'what-if' }, causationId: eventId }),
    );
    return { proposed: answer.answers.filter((a) => a.decisionId).length, asked: answer.answers.length };
  },
);

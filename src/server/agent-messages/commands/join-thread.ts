import { api, createdBy, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CloseThread, JoinThread, ThreadClosed, ThreadJoined } from '../contract';
import { thread } from '../state';

const unknown = () => reject('unknown-thread', 'There is no such thread.', { kind: 'not-found' });

/** A person writes into a thread: a note, or the answer in the place of the agent that was asked. Agents act on neither. */
export const joinThread = command({
  name: 'agent-messages.join-thread',
  input: JoinThread,
  allow: [staff('decisions'), api('decisions:write')],
  stream: thread,
  id: (i) => i.threadId,
  decide: (state, note, { actor }) => {
    if (state.status === 'none') return unknown();
    if (state.notes[note.messageId]) return [];
    if (state.status === 'closed') return reject('closed', 'This thread was closed.', { kind: 'conflict' });
    if (note.answers) {
      const asked = state.messages[note.answers];
      if (asked?.kind !== 'request') return reject('not-asked', 'Nobody asked this.', { field: 'answers' });
      if (asked.answered) return reject('answered', 'This was answered meanwhile.', { kind: 'conflict' });
    }
    return [ThreadJoined({ ...note, by: createdBy(actor) })];
  },
});

/** A person ends a thread: nothing more is said in it, and nothing in it becomes overdue. */
export const closeThread = command({
  name: 'agent-messages.close-thread',
  input: CloseThread,
  allow: [staff('decisions', 'manager')],
  stream: thread,
  id: (i) => i.threadId,
  decide: (state, i, { actor }) => {
    if (state.status === 'none') return unknown();
    return state.status === 'closed' ? [] : [ThreadClosed({ ...i, by: createdBy(actor) })];
  },
});

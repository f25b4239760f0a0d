import type { Plug } from '@/server/kernel/plug';
import { agentMessages as messages } from './projections/message';
import { messageThreads } from './projections/thread';

export { escalateMessage, noteHandled } from './commands/follow-message';
export { closeThread, joinThread } from './commands/join-thread';
export { sendMessage } from './commands/send-message';
export {
  type MessageShown,
  messageById,
  overdueThreads,
  strandedMessages,
  threadById,
  threads,
} from './projections/thread.queries';
export { registerTopic, type Topic, topicOf } from './topics';

export const agentMessages: Plug = {
  name: 'agent-messages',
  projections: [messageThreads, messages],
  reactions: [],
};

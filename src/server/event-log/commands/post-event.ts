import { api, mayPass, staff } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { PostEvent } from '../contract';
import { postable, postableTypes } from '../postable';
import { posting } from '../state';

/** Posts a fact by hand, by way of the command that records it: same rule, same permissions, in the same transaction. */
export const postEvent = command({
  name: 'event-log.post-event',
  input: PostEvent,
  allow: [staff('*'), api('event-log:write'), { who: 'any agent', test: (actor) => actor.kind === 'agent' }],
  stream: posting,
  id: (i) => i.eventId,
  gather: async ({ type, data }, { actor }) => {
    const command = Object.hasOwn(postable, type) ? postable[type] : undefined;
    if (!command)
      return reject(
        'not-postable',
        `Events of type "${type}" cannot be posted. Possible: ${postableTypes.join(', ')}.`,
        {
          field: 'type',
          details: { postable: postableTypes },
        },
      );
    if (!mayPass(command.allow, actor))
      return reject(
        'forbidden',
        `You may not post ${type}: that takes ${command.allow.map((a) => a.who).join(' or ')}.`,
        {
          kind: 'forbidden',
        },
      );
    const parsed = command.input.safeParse(data);
    if (!parsed.success) {
      const issues = parsed.error.issues.map((i) => ({ field: ['data', ...i.path].join('.'), message: i.message }));
      return reject('invalid-input', issues[0]!.message, { field: issues[0]!.field, details: { issues } });
    }
    return { command };
  },
  first: ({ data }, { command }) => [also(command, data)],
  // The command before this one has recorded the event.
  decide: () => [],
});

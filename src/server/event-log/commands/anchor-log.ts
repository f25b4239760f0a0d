import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { currentRoot } from '@/server/kernel/seal/prove';
import { AnchorLog, LogAnchored } from '../contract';
import { logAnchor } from '../state';

/** Publishes the root over all sealed blocks: the owners get it by mail, and it is kept beside the database. */
export const anchorLog = command({
  name: 'event-log.anchor-log',
  input: AnchorLog,
  allow: [system, staff('event-log', 'admin')],
  stream: logAnchor,
  id: () => 'log',
  gather: async (_, { orgId }) => currentRoot(orgId),
  decide: (state, { on }, { facts, actor }) => {
    if (!facts)
      return reject('nothing-sealed', 'Nothing is sealed yet. The worker seals the log each second.', {
        kind: 'conflict',
      });
    // By itself it happens once a day; a person may publish whenever there is something new.
    if (facts.root === state.root || (actor.kind === 'system' && state.on >= on)) return [];
    return [LogAnchored({ on, seals: facts.seals, sealedTo: facts.sealedTo, root: facts.root })];
  },
});

import { signedIn } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { EndSessions, SessionsEnded } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

const own = (actor: { kind: string; userId?: string }) => actor.userId ?? 'nobody';

/** A person ends one of their sessions, or all of them. At once, in every process. */
export const endSessions = command({
  name: 'identity.end-sessions',
  input: EndSessions,
  allow: [signedIn],
  stream: user,
  id: (_, __, actor) => own(actor),
  decide: (state, { sessionId }, { actor }) =>
    state.kind === 'none' ? unknownUser() : [SessionsEnded({ userId: own(actor), sessionId })],
});

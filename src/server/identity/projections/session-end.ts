import { projection } from '@/server/kernel/projection';
import { SessionsEnded } from '../contract';

type Row = { id: string; userId: string; endedAt: string };

/** Sessions that were ended one by one: looked at with every request, so an end counts from its commit on. */
export const sessionEnd = projection<Row>({
  name: 'identity.session-end',
  table: 'session_end',
  // With the user: nobody can write a row about another's session.
  key: ['userId', 'id'],
  mode: 'inline',
  on: (on) => [
    on(
      SessionsEnded,
      (e) => (e.data.sessionId === null ? [] : { userId: e.data.userId, id: e.data.sessionId }),
      (_, { data, at }, key) => ({ id: String(key.id), userId: data.userId, endedAt: at }),
    ),
  ],
});

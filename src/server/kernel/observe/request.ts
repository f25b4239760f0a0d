import { type Actor, createdBy } from '../actor';
import { type Fields, log } from './log';

/** What became of a request, as its one line tells it. */
export type Answered = {
  /** How it came: a method, or the kind of a procedure. */
  method: string;
  /** The procedure, or an endpoint's path with `{id}` in place of the id. */
  path: string;
  status: number;
  /** `performance.now()` when it began. */
  start: number;
  orgId: string;
  actor?: Actor;
  /** The name of a refusal that was meant. */
  refused?: string;
};

/** The line that every answered request leaves: never what was asked or answered, and nobody's name. */
export function answered({ start, actor, ...rest }: Answered, ids: Fields = {}): void {
  const ms = Math.round((performance.now() - start) * 10) / 10;
  log.info('request', { ...rest, ms, actor: actor?.kind, by: actor && createdBy(actor), ...ids });
}

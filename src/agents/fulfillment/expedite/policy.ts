import type { Draft } from '../../runtime/agent';
import type { ExpediteSnapshot } from './snapshot';

export const EXPEDITE_POLICY = 'fulfillment-expedite-1';

/** In danger: it must leave today, and today's work does not reach it. */
export const inDanger = (s: Pick<ExpediteSnapshot, 'shipBy' | 'today' | 'position' | 'perDay' | 'pinned'>) =>
  !s.pinned && s.shipBy <= s.today && s.position > s.perDay;

/** The deterministic twin: an order in danger goes first when something before it may wait. Pure. */
export function expeditePolicy(s: ExpediteSnapshot): Draft | null {
  if (!inDanger(s) || s.spare <= 0) return null;
  const late = s.shipBy < s.today ? `should have left on ${s.shipBy}` : 'must leave today';
  const rationale = `${s.label} ${late} and stands at place ${s.position}; about ${s.perDay} leave in a day, and ${s.spare} before it may wait.`;
  return pin(s, rationale, s.shipBy < s.today ? 0.85 : 0.75);
}

/** The action, with the reason that people at the queue will read. */
export function pin(s: ExpediteSnapshot, rationale: string, confidence: number): Draft {
  const reason = s.shipBy < s.today ? 'Late already' : 'Would miss its day at its place';
  return { arguments: { orderId: s.id, reason }, rationale, confidence };
}

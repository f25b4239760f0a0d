import { waitingOn } from '@/server/decisions';
import { type Actor, createdBy } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { ChangePrice, priceDecision } from './contract';

/** The price of a product that waits for approval, also for those of the catalogue who do not see the inbox. */
export async function priceProposal(orgId: string, productId: string, asker: Actor) {
  // The door has checked that the reader belongs to the catalogue or to pricing.
  const waits = await asSystem(orgId, () => waitingOn(priceDecision, productId));
  if (!waits) return null;
  const { priceMinor, reason } = ChangePrice.parse(waits.arguments);
  return {
    ...{ decisionId: waits.id, priceMinor, reason, proposedAt: waits.proposedAt, status: waits.status },
    by: waits.askedBy ?? `agent:${waits.agent}`,
    mine: waits.askedBy === createdBy(asker),
  };
}

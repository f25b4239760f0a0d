import type { Draft } from '../../runtime/agent';
import type { LetGoSnapshot } from './snapshot';

export const LET_GO_POLICY = 'platform-let-go-1';
const units = (n: number) => `${n} ${n === 1 ? 'unit' : 'units'}`;

/** The deterministic twin: an order that has ended needs nothing on the shelf. Pure. */
export const letGoPolicy = (s: LetGoSnapshot): Draft | null =>
  letGoOf(
    s,
    `${s.label} has ended and still holds ${units(s.units)}; nobody else can buy them until they are given back.`,
    0.9,
  );

/** The action, with the reason that people will read beside the order and in the stock's ledger. */
export const letGoOf = (s: LetGoSnapshot, rationale: string, confidence: number): Draft => ({
  arguments: { orderId: s.id, reason: 'the order has ended' },
  rationale,
  confidence,
});

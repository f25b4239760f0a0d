import { z } from 'zod';
import type { Arguments } from '@/server/decisions';
import type { Draft } from '../runtime/agent';
import type { Snapshot } from './snapshot';

const Wanted = z.object({ priceMinor: z.int().positive(), expectedMinor: z.int().positive(), reason: z.string() });

/** A price that a person asks for, exactly as asked; the gate judges it. How sure the agent is of it, nobody asked. */
export function wished(s: Snapshot, wanted: Arguments): Draft | null {
  const { reason, ...price } = Wanted.parse(wanted);
  if (price.priceMinor === s.priceMinor) return null;
  return { arguments: { productId: s.id, ...price, reason }, rationale: reason, confidence: 0.5 };
}

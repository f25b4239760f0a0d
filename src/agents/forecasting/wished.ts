import { z } from 'zod';
import type { Arguments } from '@/server/decisions';
import type { Draft } from '../runtime/agent';
import { basisOf } from './policy';
import type { Snapshot } from './snapshot';

const Wanted = z.object({
  safetyStock: z.int().nonnegative(),
  reorderPoint: z.int().nonnegative(),
  targetQuantity: z.int().nonnegative(),
  leadTimeDays: z.int().positive(),
  reason: z.string(),
});

/** A target that a person asks for, exactly as asked, at the service level and review in force; the gate judges it. */
export function wished(s: Snapshot, wanted: Arguments): Draft | null {
  const { reason, ...asked } = Wanted.parse(wanted);
  const same = (['targetQuantity', 'reorderPoint', 'safetyStock'] as const).every((k) => s.target?.[k] === asked[k]);
  if (same) return null;
  return {
    arguments: {
      productId: s.id,
      ...basisOf(s),
      ...asked,
      expectedTarget: s.target?.targetQuantity ?? null,
      reason,
    },
    rationale: reason,
    confidence: 0.5,
  };
}

import { type Rejection, reject } from '@/server/kernel/rejection';
import type { ProductFacts } from './contract';

/** The refusals that several commands share. */
export const noProduct = () =>
  reject('no-such-product', 'This product does not exist (any more).', { kind: 'not-found', field: 'productId' });
export const noCategory = (field: string) =>
  reject('no-such-category', 'Choose a category that exists.', { kind: 'invalid', field });
export const noImage = () =>
  reject('no-such-image', 'This photo was taken out meanwhile.', { kind: 'not-found', field: 'imageId' });
export const noContent = () =>
  reject('no-such-content', 'The file did not arrive. Please send it again.', { kind: 'not-found', field: 'sha256' });

export const tooDeep = () => reject('too-deep', 'A category can lie under a top category only.', { field: 'parentId' });

/** What must hold between the figures of a product; undefined when all is well. */
export function contradiction(facts: ProductFacts): Rejection | undefined {
  const { minQuantity, maxQuantity, curve, specifications } = facts;
  if (minQuantity > maxQuantity)
    return reject('quantities', `At most ${maxQuantity} per order is below the minimum of ${minQuantity}.`, {
      field: 'facts.maxQuantity',
    });
  if (curve.some((p, i) => i > 0 && p.flowLpm <= curve[i - 1]!.flowLpm))
    return reject('curve-order', 'The curve must go from low to high flow, each flow once.', { field: 'facts.curve' });
  if (curve.some((p, i) => i > 0 && p.headM > curve[i - 1]!.headM))
    return reject('curve-rises', 'The head must fall (or stay) as the flow grows.', { field: 'facts.curve' });
  const last = curve.at(-1);
  if (last && specifications.maxFlowLpm && last.flowLpm > specifications.maxFlowLpm * 1.02)
    return reject('curve-beyond', 'The curve goes beyond the maximum flow.', { field: 'facts.curve' });
  return undefined;
}

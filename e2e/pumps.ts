import { randomUUID } from 'node:crypto';
import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@/server/root';
import type { Client } from './test';

/** A new pump whose cost has caught up with its price: the pricing agent has something to say about it. Answers its id. */
export async function pumpWithoutMargin(owner: Client): Promise<string> {
  const [like] = await owner.catalog.search.query({ text: 'JV-DS-400', limit: 1 });
  const model = like && (await owner.catalog.record.query({ productId: like.id }))?.product;
  if (!model) throw new Error('there is no JV-DS-400');
  const productId = randomUUID();
  const mark = productId.slice(0, 8);
  await owner.catalog.createProduct.mutate({
    productId,
    facts: { ...model, sku: `JV-E2E-${mark.toUpperCase()}`, slug: `e2e-${mark}`, name: `Trial pump ${mark}` },
    priceMinor: 20_000,
    costMinor: 15_000,
    currency: model.currency,
    active: true,
  });
  return productId;
}

type Price = { productId: string; priceMinor: number; reason: string };

/** Sets a price as who may approve it, past whatever the policy objects to: its objections are confirmed as the desk's form does. */
export async function setPrice(approver: Client, price: Price): Promise<void> {
  const now = { ...price, decisionId: randomUUID() };
  try {
    await approver.catalog.changePriceNow.mutate(now);
  } catch (error) {
    const refusal =
      error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data?.rejection : undefined;
    if (refusal?.rejected !== 'outside-policy') throw error;
    const objections = refusal.details?.objections as string[]; // the policy's own sentences
    await approver.catalog.changePriceNow.mutate({ ...now, anyway: { objections, reason: price.reason } });
  }
}

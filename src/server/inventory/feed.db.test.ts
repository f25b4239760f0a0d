import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import '@/server/root';
import { eventStream } from '@/server/kernel/http/event-stream';
import { organisation } from '@/server/kernel/testing/organisation';
import { receiveStock } from './commands/receive-stock';
import { MAIN } from './contract';

const open: AbortController[] = [];
afterEach(() => {
  for (const reader of open.splice(0)) reader.abort();
});

/** Reads a feed until it has sent so many messages; answers their ids. */
async function reading(orgId: string, productId: string, lastId?: number) {
  const control = new AbortController();
  open.push(control);
  const request = new Request('http://shop.example/events', {
    signal: control.signal,
    headers: lastId === undefined ? {} : { 'last-event-id': String(lastId) },
  });
  const response = eventStream(request, {
    orgId,
    slice: { stream: `stock-${productId}-${MAIN}` },
    data: (event) => ({ version: event.version }),
    each: true,
  });
  const reader = response.body!.getReader();
  const ids: number[] = [];
  return {
    ids,
    async until(count: number) {
      while (ids.length < count) {
        const { value, done } = await reader.read();
        if (done) break;
        for (const [, id] of new TextDecoder().decode(value).matchAll(/^id: (\d+)$/gm)) ids.push(Number(id));
      }
      return ids;
    },
  };
}

describe('a feed of the log', () => {
  it('sends what was, then what happens, and goes on where a reader stood', async () => {
    const org = organisation();
    const productId = randomUUID();
    const receive = (id = productId) =>
      org.must(receiveStock, { productId: id, location: MAIN, quantity: 1, reference: 'x' });
    await receive();
    await receive(randomUUID());
    await receive();
    const feed = await reading(org.orgId, productId);
    expect(await feed.until(2)).toEqual([1, 3]);
    await receive();
    expect(await feed.until(3)).toEqual([1, 3, 4]);
    const again = await reading(org.orgId, productId, 3);
    expect(await again.until(1)).toEqual([4]);
  });

  it('says nothing of another organisation', async () => {
    const [mine, theirs] = [organisation(), organisation()];
    const productId = randomUUID();
    const feed = await reading(mine.orgId, productId);
    await theirs.must(receiveStock, { productId, location: MAIN, quantity: 1, reference: 'x' });
    await mine.must(receiveStock, { productId, location: MAIN, quantity: 2, reference: 'x' });
    expect(await feed.until(1)).toEqual([1]);
  });
});

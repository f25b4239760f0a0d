import { describe, expect, it } from 'vitest';
import { aPdf, aPng } from '@/server/kernel/testing/pictures';
import { handle } from './handle';
import { client } from './testing';

const set = async () => {
  const c = await client(['catalog:write', 'catalog:read']);
  const [pump] = c.productIds as [string];
  const send = (path: string, file: Buffer, type: string, key?: string) =>
    handle(
      new Request(`http://shop.example/api/v1/category/products/${pump}/${path}`, {
        method: 'POST',
        body: new Uint8Array(file),
        headers: { authorization: `Bearer ${c.bearer}`, 'content-type': type, ...(key && { 'idempotency-key': key }) },
      }),
      c.orgId,
    );
  const record = async () => (await c.ask('GET', `/category/products/${pump}`)).body;
  return { ...c, pump, send, record };
};

describe('files of a product by REST', () => {
  it('are added once, shown in the record, and taken out', async () => {
    const { ask, pump, send, record } = await set();
    const added = await send('images?alt=From+the+left', aPng(), 'image/png', 'photo-0001');
    const { id } = await added.json();
    expect(added.status).toBe(201);
    expect(await (await send('images?alt=From+the+left', aPng(), 'image/png', 'photo-0001')).json()).toMatchObject({
      id,
      duplicate: true,
    });
    expect((await send('files?title=Manual&kind=manual', aPdf(), 'application/pdf')).status).toBe(201);
    expect(await record()).toMatchObject({
      images: [{ imageId: id, alt: 'From the left', width: 8, height: 6, type: 'image/png' }],
      files: [{ title: 'Manual', kind: 'manual' }],
    });
    expect((await ask('DELETE', `/category/products/${pump}/images?imageId=${id}`)).status).toBe(200);
    expect(await record()).toMatchObject({ images: [] });
  });

  it('are refused in words when they are not what they say, too large, or not allowed', async () => {
    const { send, orgId, keyFor, pump } = await set();
    const svg = await send('images', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png');
    expect([svg.status, await svg.json()]).toMatchObject([
      422,
      { code: 'unfit-file', detail: expect.stringContaining('no JPEG, PNG or WebP'), errors: [{ field: 'file' }] },
    ]);
    expect((await send('images', Buffer.from('<svg/>'), 'image/svg+xml')).status).toBe(415);
    const large = await send('images', Buffer.alloc(700_001), 'image/png');
    expect([large.status, await large.json()]).toMatchObject([413, { detail: expect.stringContaining('700 kB') }]);
    const reader = await handle(
      new Request(`http://shop.example/api/v1/category/products/${pump}/images`, {
        method: 'POST',
        body: new Uint8Array(aPng()),
        headers: { authorization: `Bearer ${await keyFor(['catalog:read'])}`, 'content-type': 'image/png' },
      }),
      orgId,
    );
    expect(reader.status).toBe(403);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { organisation } from './testing/organisation';
import { CoinsAdded, openTills } from './testing/till';
import { appendGroup } from './writer/append';

beforeAll(openTills);

describe('append', () => {
  const one = (stream: string, expected: number | 'any' | 'exists', commandId?: string) => ({
    stream,
    streamType: 'till',
    expected,
    commandId,
    by: 'system:test',
    events: [{ type: CoinsAdded.type, data: { tillId: stream, coins: 1 } }],
  });
  it('checks the expected version per request and answers duplicates with the first result', async () => {
    const { orgId } = organisation();
    expect(await appendGroup(orgId, [one('x', 0, 'c1'), one('y', 1), one('z', 'exists')])).toEqual([
      { outcome: 'done', version: 1, position: 1 },
      { outcome: 'conflict', version: 0, position: null },
      { outcome: 'conflict', version: 0, position: null },
    ]);
    expect(await appendGroup(orgId, [one('x', 0, 'c1'), one('w', 'any')])).toEqual([
      { outcome: 'duplicate', version: 1, position: 1 },
      { outcome: 'done', version: 1, position: 2 },
    ]);
    expect((await appendGroup(orgId, [one('x', 1)]))[0]).toMatchObject({ outcome: 'done', version: 2, position: 3 });
  });
  it('gives the events of a group their places, with what was refused between them left out', async () => {
    const { orgId, read } = organisation();
    const many = (stream: string, n: number, expected: number, commandId?: string) => ({
      ...one(stream, expected, commandId),
      events: Array.from({ length: n }, (_, i) => ({ type: CoinsAdded.type, data: { tillId: stream, coins: i + 1 } })),
    });
    await appendGroup(orgId, [many('a', 2, 0, 'first')]);
    const group = [many('b', 3, 0), many('c', 2, 7), many('a', 2, 0, 'first'), many('d', 1, 0, 'own'), many('e', 2, 0)];
    expect(await appendGroup(orgId, group)).toEqual([
      { outcome: 'done', version: 3, position: 5 },
      { outcome: 'conflict', version: 0, position: null },
      { outcome: 'duplicate', version: 2, position: 2 },
      { outcome: 'done', version: 1, position: 6 },
      { outcome: 'done', version: 2, position: 8 },
    ]);
    const log = await read((db) =>
      db.event.findMany({ orderBy: { position: 'asc' }, select: { streamId: true, version: true, data: true } }),
    );
    expect(log.map((e) => `${e.streamId}${e.version}`)).toEqual('a1 a2 b1 b2 b3 d1 e1 e2'.split(' '));
    expect(log.map((e) => (e.data as { coins: number }).coins)).toEqual([1, 2, 1, 2, 3, 1, 1, 2]);
    expect((await appendGroup(orgId, [many('d', 1, 1, 'own')]))[0]).toEqual({
      outcome: 'duplicate',
      version: 1,
      position: 6,
    });
  });
  it('lets exactly one of many racers create a stream', async () => {
    const { orgId } = organisation();
    const results = await Promise.all(Array.from({ length: 16 }, () => appendGroup(orgId, [one('race', 0)])));
    expect(results.flat().filter((r) => r.outcome === 'done')).toHaveLength(1);
  });
});

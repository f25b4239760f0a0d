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
  it('lets exactly one of many racers create a stream', async () => {
    const { orgId } = organisation();
    const results = await Promise.all(Array.from({ length: 16 }, () => appendGroup(orgId, [one('race', 0)])));
    expect(results.flat().filter((r) => r.outcome === 'done')).toHaveLength(1);
  });
});

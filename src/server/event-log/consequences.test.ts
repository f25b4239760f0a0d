import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '@/server/kernel/log';
import { asTree, causesOf } from './consequences';

const event = (id: string, position: number, causationId?: string): LoggedEvent => ({
  id,
  position,
  type: 'thing.happened',
  streamType: 'thing',
  streamId: 'thing-1',
  version: position,
  at: '2026-06-01T12:00:00.000Z',
  by: 'system:test',
  data: {},
  meta: causationId ? { causationId } : {},
});

describe('a story', () => {
  const story = [event('d', 4, 'b'), event('a', 1), event('c', 3, 'a'), event('b', 2, 'a'), event('x', 5, 'elsewhere')];

  it('is told as a tree, each event below its cause, in order', () =>
    expect(asTree(story).map(({ event: e, depth }) => `${depth}${e.id}`)).toEqual(['0a', '1b', '2d', '1c', '0x']));

  it('knows what led to an event, the first cause first', () =>
    expect(causesOf(story[0]!, story).map((e) => e.id)).toEqual(['a', 'b']));

  it('ends where a cause is unknown, and never runs in circles', () => {
    expect(causesOf(story[4]!, story)).toEqual([]);
    const circle = [event('a', 1, 'b'), event('b', 2, 'a')];
    expect(causesOf(circle[0]!, circle)).toHaveLength(2);
    expect(asTree([event('a', 1, 'a')])).toHaveLength(1);
  });
});

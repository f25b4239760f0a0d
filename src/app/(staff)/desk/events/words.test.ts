import { describe, expect, it } from 'vitest';
import { filterFrom, searchOf } from './filter';
import { actorLabel, digest, shortId } from './words';

const id = '0193a1b2-0000-7000-8000-00001234abcd';

describe('words of the event stream', () => {
  it.each([
    [`user:${id}`, { [id]: 'Mara Voss' }, 'Mara Voss'],
    [`user:${id}`, {}, 'Customer …1234abcd'],
    ['agent:pricing', {}, 'Agent pricing'],
    ['system:orders.when-paid', {}, 'orders.when-paid'],
    ['visitor', {}, 'Visitor'],
  ])('%s', (by, names, label) => expect(actorLabel(by, names)).toBe(label));

  it('shortens ids, also inside stream names', () => expect(shortId(`order-${id}`)).toBe('order-…1234abcd'));

  it('tells an event by its plain values, without ids', () =>
    expect(digest({ orderId: id, number: 'J-1', lines: [1], total: 5, note: '' })).toBe('number J-1 · total 5'));
});

describe('filters in the address', () => {
  it('leaves out what it does not understand', () =>
    expect(filterFrom({ type: 'a.b', from: 'yesterday', cursor: 'x', by: '' })).toEqual({ types: ['a.b'] }));

  it('keeps filters and forgets the place in the list', () =>
    expect(searchOf({ type: ['a', 'b'], by: 'visitor', cursor: '4', other: 'x' })).toBe('type=a&type=b&by=visitor'));
});

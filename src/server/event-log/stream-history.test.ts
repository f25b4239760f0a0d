import { expect, it } from 'vitest';
import { changesBetween } from './stream-history';

it.each([
  [{ a: 1, b: 2 }, { a: 1, b: 3 }, [{ field: 'b', before: 2, after: 3 }]],
  [null, { a: 1 }, [{ field: 'a', before: null, after: 1 }]],
  [{ a: 1, b: [1] }, { b: [1] }, [{ field: 'a', before: 1, after: null }]],
  ['open', 'closed', [{ field: 'state', before: 'open', after: 'closed' }]],
  ['none', { a: 1 }, [{ field: 'state', before: 'none', after: { a: 1 } }]],
  ['same', 'same', []],
])('between %o and %o', (before, after, changes) => expect(changesBetween(before, after)).toEqual(changes));

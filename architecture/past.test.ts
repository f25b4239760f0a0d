import { expect, test } from 'vitest';
import { hold } from './hold';
import { clockOfNow, nowUntold, unasked } from './past';
import { readTree } from './tree';

const tree = readTree(process.cwd());

test.each([
  ['pages of the desk and their queries go by the time their reader looks at', clockOfNow],
  ['what changes something at the desk asks whether its reader may', unasked],
  ['a page of the desk that shows now says so in the past', nowUntold],
])('%s', (_, rule) => hold(rule(tree)));

test('a page that looks at the real clock, and a button that does not ask, are found', () => {
  const page = 'src/app/(staff)/desk/orders/page.tsx';
  expect(clockOfNow(new Map([[page, 'const today = new Date();']]))).toHaveLength(1);
  expect(clockOfNow(new Map([['src/server/orders/projections/order.ts', 'Date.now()']]))).toHaveLength(1);
  const button = 'const on = useMutation(trpc.orders.cancel.mutationOptions());';
  expect(unasked(new Map([[page, button]]))).toHaveLength(1);
  expect(nowUntold(new Map([[page, '<Renew seconds={5} />']]))).toHaveLength(1);
  expect(unasked(new Map([[page, `${button} <IfMay give="orders.cancel">`]]))).toEqual([]);
});

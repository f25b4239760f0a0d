import { describe, expect, it } from 'vitest';
import { unfit } from './check';

const facts = [
  { text: '8 orders placed yesterday; a usual day has 4.8' },
  { text: '€3,325.58 net revenue yesterday; a usual day has €2,397.82' },
  { text: '16 invoices overdue (€11,604.14)' },
  { text: 'Set the target of JV-BV-400 to 17: +€2,085.18 a month' },
];

describe('what a model writes about facts', () => {
  it.each([
    'A good day: 8 orders and €3,325.58, above the usual €2,397.82. Look at the 16 overdue invoices (€11,604.14).',
    'Eight orders came in. JV-BV-400 waits for your decision.',
    'Revenue was €3325.58.',
    'A quiet start. Nothing is urgent.',
  ])('may stand: %s', (text) => expect(unfit(text, facts)).toBeUndefined());

  it.each([
    ['9 orders came in.', '9'],
    ['Revenue was €3,326.', '€3326'],
    ['Revenue was $3,325.58.', '$3325.58'],
    ['3,325.58 orders came in.', '3325.58'],
    ['Revenue rose 39% on a usual day.', '39%'],
    ['Raise the target of JV-BV-500.', 'JV-BV-500'],
    ['400 pieces wait.', '400'],
    ['Three orders came in.', 'three'],
    ['Nearly twice as many orders as usual.', 'twice'],
    ['About a dozen invoices are overdue.', 'dozen'],
    ['٩ orders came in.', '٩'],
    ['Up ½ on last week.', '½'],
    ['See https://example.com', 'plain'],
    ['**Pay** supplier', 'plain'],
    ['Good. '.repeat(100), 'long'],
    ['  ', 'nothing'],
  ])('may not: %s', (text, why) => expect(unfit(text, facts)).toContain(why));
});

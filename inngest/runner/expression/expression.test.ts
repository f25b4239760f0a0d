import { describe, expect, it } from 'vitest';
import { compileCondition, compileKey, UnsupportedExpression } from './compile';

const scope = {
  event: {
    name: 'shop/order',
    data: { n: 5, s: 'a', t: true, z: null, list: ['x', 2], deep: { k: 'v' }, "o'k": 1, id: 'A-1' },
  },
  async: { name: 'shop/approved', data: { n: 5, s: 'b', id: 'A-1' } },
};

describe('conditions', () => {
  it.each<[string, boolean]>([
    ['event.data.n == 5', true],
    ['event.data.n == 5.0', true],
    ["event.data.n == '5'", false],
    ['event.data.n != async.data.n', false],
    ['event.data.id == async.data.id', true],
    ["async.data.id == 'A-1'", true],
    ['event.data.s == async.data.s', false],
    ["event.data['s'] == 'a'", true],
    ['event.data.list[0] == "x"', true],
    ['event.data.deep.k == "v" && event.data.t == true', true],
    ['event.data.n > 4 && event.data.n <= 5', true],
    ['4 < event.data.n', true],
    ['event.data.n > -1', true],
    ["event.data.s in ['a', 'b']", true],
    ["'x' in event.data.list", true],
    ["'x' in event.data.missing", false],
    ["!(event.data.s == 'a')", false],
    ["event.data.s == 'z' || event.data.n == 5", true],
    ['true', true],
    ["event.data.s + '-' + async.data.s == 'a-b'", true],
    // Inngest's dialect: what is missing is null, null equals null, and null is below every number.
    ['event.data.missing == null', true],
    ['event.data.z == null', true],
    ['event.data.missing == async.data.missing', true],
    ["event.data.missing == ''", false],
    ['event.data.missing.deeper == null', true],
    ['2 > event.data.missing', true],
    ['event.data.missing > 2', false],
    ["event.data.s > 2 || event.data.s == 'q'", false],
    ['event.data.toString == null', true],
  ])('%s is %s', (source, wanted) => {
    expect(compileCondition(source, ['event', 'async'])(scope)).toBe(wanted);
  });

  it.each([
    ['has(event.data.n)', /has\(\)/],
    ["event.data.s.startsWith('a')", /startsWith/],
    ['event.data.n > async.data.n', /ordering/],
    ['event.data.t', /bare attribute/],
    ['!event.data.t', /bare attribute/],
    ['event.data.t && true', /bare attribute/],
    ['event.data.t ? true : false', /"\?:"/],
    ['other.data.n == 1', /"other.data.n"/],
    ['event == async', /"event"/],
    ['event.data.n * 2 == 10', /"\*"/],
    ['event.data.s in [event.data.s]', /inside a list/],
    ['event.data.list.exists(x, x == 2)', /exists/],
    ['event.data.n ==', /not a valid expression/],
    ['', /not a valid expression/],
  ])('refuses %s', (source, why) => {
    expect(() => compileCondition(source, ['event', 'async'])).toThrow(UnsupportedExpression);
    expect(() => compileCondition(source, ['event', 'async'])).toThrow(why);
  });

  it('lets triggers see only the event', () => {
    expect(() => compileCondition('async.data.n == 1', ['event'])).toThrow(UnsupportedExpression);
  });
});

describe('keys', () => {
  it.each([
    ['event.data.id', 'A-1'],
    ["event.data.s + '/' + event.data.id", 'a/A-1'],
    ['event.data.n', '5'],
    ["event.data.n + '-'", '5-'],
    ['event.data.missing', ''],
    ["'all'", 'all'],
    ['event.data.deep', '{"k":"v"}'],
  ])('%s is %s', (source, wanted) => {
    expect(compileKey(source)(scope)).toBe(wanted);
  });

  it('has no zero character, which PostgreSQL cannot keep', () => {
    expect(compileKey('event.data.x')({ event: { data: { x: 'a\0b' } } })).toBe('a\ufffdb');
  });
});

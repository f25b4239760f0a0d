import { describe, expect, it } from 'vitest';
import { toggleParam, withParams } from './address';

describe('withParams', () => {
  it('sets, replaces and removes', () => {
    expect(withParams('q=jet', { status: 'open' })).toBe('?q=jet&status=open');
    expect(withParams('?status=open', { status: 'done' })).toBe('?status=done');
    expect(withParams('status=open&q=jet', { status: null })).toBe('?q=jet');
    expect(withParams('status=open', { status: '' })).toBe('?');
  });
  it('goes back to the first page when a filter changes', () => {
    expect(withParams('q=jet&cursor=abc', { status: 'open' })).toBe('?q=jet&status=open');
  });
  it('keeps the filters when only the page changes', () => {
    expect(withParams('q=jet', { cursor: 'abc' })).toBe('?q=jet&cursor=abc');
  });
  it('writes what people type safely', () => {
    expect(withParams('', { q: '1" & more' })).toBe('?q=1%22+%26+more');
  });
});

describe('toggleParam', () => {
  it('puts a value in and takes it out again', () => {
    expect(toggleParam('tag=a', 'tag', 'b')).toBe('?tag=a&tag=b');
    expect(toggleParam('tag=a&tag=b', 'tag', 'a')).toBe('?tag=b');
  });
});

import { TRPCError } from '@trpc/server';
import { isHTTPAccessFallbackError } from 'next/dist/client/components/http-access-fallback/http-access-fallback';
import { describe, expect, it } from 'vitest';
import { marked } from './told';

const digest = (error: unknown) => Reflect.get(marked(error) as object, 'digest');

describe('a failing query on a page', () => {
  it.each(['FORBIDDEN', 'UNAUTHORIZED'] as const)('is, refused as %s, what Next shows as a page of its own', (code) =>
    expect(isHTTPAccessFallbackError(marked(new TRPCError({ code })))).toBe(true),
  );
  it('stays what it is otherwise', () => {
    expect(digest(new TRPCError({ code: 'NOT_FOUND' }))).toBeUndefined();
    expect(digest(new Error('a fault'))).toBeUndefined();
    expect(marked(undefined)).toBeUndefined();
  });
});

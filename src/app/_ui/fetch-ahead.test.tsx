// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FetchAhead } from './fetch-ahead';
import { href } from './href';
import { Link } from './link';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const prefetch = vi.fn();
type Router = NonNullable<ComponentProps<typeof AppRouterContext.Provider>['value']>;
const router = { prefetch } as unknown as Router;

/** Links as a page has them, and what their pointer events asked for. */
function page(...addresses: string[]) {
  prefetch.mockClear();
  const { container } = render(
    <AppRouterContext.Provider value={router}>
      {addresses.map((address) => (
        <Link key={address} href={href(address)}>
          <b>{address}</b>
        </Link>
      ))}
      <a href="/desk/orders.csv">a file</a>
      <FetchAhead />
    </AppRouterContext.Provider>,
  );
  const words = [...container.querySelectorAll('b, a[href$=csv]')];
  const over = (at: number) => words[at]!.dispatchEvent(new Event('pointerover', { bubbles: true }));
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  return { over, wait, ahead: [...container.querySelectorAll('[data-ahead]')].map((a) => a.getAttribute('href')) };
}

it('fetches a page that is made per request once the pointer rests on its link, not when it crosses it', () => {
  const { over, wait } = page('/desk/orders/1', '/desk/orders/2');
  over(0);
  wait(50);
  over(1);
  wait(50);
  expect(prefetch).not.toHaveBeenCalled();
  wait(50);
  expect(prefetch.mock.calls).toEqual([['/desk/orders/2']]);
  over(1);
  wait(200);
  expect(prefetch).toHaveBeenCalledTimes(1);
});

it('leaves files alone, and to Next what is made before', () => {
  const { over, wait, ahead } = page('/', '/c/pumps', '/p/one', '/help/terms', '/cart', '/desk', '/parts', '/?q=1');
  expect(ahead).toEqual(['/cart', '/desk', '/parts']);
  over(8);
  over(1);
  wait(200);
  expect(prefetch).not.toHaveBeenCalled();
});

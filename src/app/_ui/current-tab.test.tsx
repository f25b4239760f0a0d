// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CurrentTabInSight } from './current-tab';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A strip 300 pixels wide with four tabs of 200 side by side. */
const strip = (current: string) => (
  <nav>
    {['a', 'b', 'c', 'd'].map((name) => (
      <a key={name} href={`#${name}`} aria-current={name === current ? 'page' : undefined}>
        {name}
      </a>
    ))}
    <CurrentTabInSight current={current} />
  </nav>
);

it('brings the current tab to the middle of its strip, also when another becomes the current one', () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.tagName === 'NAV') return new DOMRect(20, 0, 300, 36);
    const at = [...this.parentElement!.children].indexOf(this) * 200;
    return new DOMRect(20 + at - this.parentElement!.scrollLeft, 0, 200, 36);
  });
  const { container, rerender } = render(strip('c'));
  const nav = container.querySelector('nav')!;
  expect(nav.scrollLeft).toBe(350);
  rerender(strip('b'));
  expect(nav.scrollLeft).toBe(150);
});

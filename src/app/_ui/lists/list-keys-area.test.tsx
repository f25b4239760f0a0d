// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import type { MouseEvent } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ListKeys } from './list-keys-area';

describe('ListKeys', () => {
  afterEach(cleanup);
  const follow = vi.fn((event: MouseEvent) => event.preventDefault());
  const approve = vi.fn();
  const show = () =>
    render(
      <ListKeys keys={{ a: approve }}>
        <input aria-label="search" />
        {['one', 'two'].map((id) => (
          <div key={id} data-row={id} tabIndex={-1}>
            <a href={`#${id}`} onClick={follow}>
              {id}
            </a>
            <input type="checkbox" aria-label={id} />
          </div>
        ))}
      </ListKeys>,
    );
  const inHand = () => document.activeElement?.getAttribute('data-row');
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

  it('moves, opens, selects and runs own keys', () => {
    const { getByLabelText } = show();
    press('j');
    expect(inHand()).toBe('one');
    press('j');
    press('j');
    expect(inHand()).toBe('two');
    press('Enter');
    expect(follow).toHaveBeenCalledOnce();
    press('x');
    const box = getByLabelText('two');
    expect(box instanceof HTMLInputElement && box.checked).toBe(true);
    press('a');
    expect(approve).toHaveBeenCalledWith('two', expect.anything());
  });

  it('leaves keys alone while someone is typing', () => {
    const { getByLabelText } = show();
    getByLabelText('search').focus();
    press('j');
    expect(inHand()).toBeNull();
  });
});

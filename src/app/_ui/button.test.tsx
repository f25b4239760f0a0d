// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './button';

afterEach(cleanup);

describe('Button, busy', () => {
  it('keeps the focus, says that it is busy, and does nothing when pressed', () => {
    const onClick = vi.fn();
    const { getByRole, rerender } = render(<Button onClick={onClick}>Pay</Button>);
    const button = getByRole('button');
    button.focus();
    fireEvent.click(button);
    rerender(
      <Button onClick={onClick} loading>
        Pay
      </Button>,
    );
    fireEvent.click(button);
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
  });

  it('does not send its form', () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const form = (loading: boolean) => (
      <form onSubmit={onSubmit}>
        <Button type="submit" loading={loading}>
          Order
        </Button>
      </form>
    );
    const { getByRole, rerender } = render(form(false));
    fireEvent.click(getByRole('button'));
    rerender(form(true));
    fireEvent.click(getByRole('button'));
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuantityInput } from '@/app/(shop)/_cart/quantity-input';
import { QuantityCell } from './quantity-cell';

afterEach(cleanup);

const onSet = vi.fn();
const fields = [
  ['the dealer’s grid', () => render(<QuantityCell name="Pump" value={3} min={1} max={50} onSet={onSet} />)],
  ['the basket', () => render(<QuantityInput label="Quantity of Pump" value={3} min={1} max={50} onChange={onSet} />)],
] as const;

describe.each(fields)('a quantity in %s', (_, draw) => {
  const leave = (text: string) => {
    onSet.mockClear();
    const shown = draw();
    const box = shown.getByRole('textbox');
    fireEvent.change(box, { target: { value: text } });
    fireEvent.blur(box);
    return { ...shown, box };
  };
  it.each([
    ['2.5', 'Write a whole number.'],
    ['1e3', 'Write a whole number.'],
    ['-3', 'Write a whole number.'],
    ['51', 'At most 50 per order.'],
  ])('says what is wrong with %s and does not take it', (text, words) => {
    const { box, getByRole } = leave(text);
    expect(onSet).not.toHaveBeenCalled();
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(getByRole('alert').textContent).toBe(words);
    expect(box.getAttribute('aria-describedby')).toBe(getByRole('alert').id);
    expect((box as HTMLInputElement).value).toBe(text);
  });
  it('takes a whole number', () => {
    const { queryByRole } = leave('25');
    expect(onSet).toHaveBeenCalledWith(25);
    expect(queryByRole('alert')).toBeNull();
  });
});

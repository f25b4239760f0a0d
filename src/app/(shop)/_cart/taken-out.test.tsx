// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TakenOut } from './taken-out';

afterEach(cleanup);

const line = (productId: string) => ({ productId, name: `Pump ${productId}`, quantity: 3 });

it('names one line, counts several, and puts back all that was taken out at once', () => {
  const putBack = vi.fn().mockResolvedValue(true);
  const { getByRole, rerender } = render(<TakenOut lines={[line('a')]} onPutBack={putBack} />);
  expect(getByRole('status').textContent).toBe('Taken out: Pump a');
  const all = [line('a'), line('b')];
  rerender(<TakenOut lines={all} onPutBack={putBack} />);
  expect(getByRole('status').textContent).toBe('Taken out: 2 lines');
  fireEvent.click(getByRole('button', { name: 'Put them back' }));
  expect(putBack).toHaveBeenCalledWith(all);
});

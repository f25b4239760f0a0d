// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { MailLink } from './mail-link';

afterEach(cleanup);

it('leads to an address, and is plain text where there is none', () => {
  const { getByText, queryByRole, rerender, getByRole } = render(<MailLink email="ada@example.com" />);
  expect(getByRole('link').getAttribute('href')).toBe('mailto:ada@example.com');
  rerender(<MailLink email="(erased)" />);
  expect(getByText('(erased)')).toBeTruthy();
  expect(queryByRole('link')).toBeNull();
});

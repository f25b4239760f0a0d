// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Field } from './field';
import { Form } from './form';
import { FormErrors } from './form-errors';
import { Input } from './input';

afterEach(cleanup);

function shown(send: () => void) {
  render(
    <Form
      check={(form) => (form.get('again') === form.get('word') ? {} : { again: 'Not the same' })}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormErrors message="Said before by the server." />
      <Field label="Mail" name="mail">
        <Input type="email" required />
      </Field>
      <Field label="Word" name="word">
        <Input required />
      </Field>
      <Field label="Again" name="again">
        <Input />
      </Field>
      <button type="submit">Send</button>
    </Form>,
  );
  const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  return { type, press: () => fireEvent.click(screen.getByText('Send')) };
}

test('without a summary the first wrong field takes the focus', () => {
  render(
    <Form>
      <Field label="Why" name="why">
        <Input required />
      </Field>
      <button type="submit">Go</button>
    </Form>,
  );
  fireEvent.click(screen.getByText('Go'));
  expect(document.activeElement).toBe(screen.getByLabelText('Why'));
});

test('all that is wrong is said at once, at its field and in the summary, and nothing is sent', () => {
  const send = vi.fn();
  const { type, press } = shown(send);
  type('Mail', 'nobody');
  type('Again', 'x');
  press();
  expect(send).not.toHaveBeenCalled();
  const summary = screen.getByRole('alert');
  expect([...summary.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
    'Mail: Enter an e-mail address such as name@example.com',
    'Word: Please fill this in',
    'Again: Not the same',
  ]);
  expect(summary.textContent).not.toContain('Said before');
  expect(document.activeElement).toBe(summary);
  expect(screen.getByLabelText('Word').getAttribute('aria-describedby')).toBe('field-word-error');

  type('Word', 'x'); // mended: it is no longer told
  expect(screen.getByRole('alert').textContent).not.toContain('Please fill this in');
  type('Mail', 'a@example.com');
  press();
  expect(send).toHaveBeenCalledTimes(1);
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Field } from './field';
import { FormErrors, fieldError } from './form-errors';
import { Input } from './input';
import { NativeSelect } from './native-select';

afterEach(cleanup);

describe('Field', () => {
  it('ties label, hint and error to its control', () => {
    const { getByLabelText } = render(
      <Field label="E-mail" name="email" hint="For the confirmation." error="Write an address.">
        <Input type="email" />
      </Field>,
    );
    const control = getByLabelText('E-mail');
    expect(control.getAttribute('name')).toBe('email');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    const words = control
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['Write an address.', 'For the confirmation.']);
  });

  it('reaches the input inside its unit, and a choice list inside its frame', () => {
    const { getByLabelText } = render(
      <>
        <Field label="Head">
          <Input suffix="m" />
        </Field>
        <Field label="Country">
          <NativeSelect />
        </Field>
      </>,
    );
    expect(getByLabelText('Head').tagName).toBe('INPUT');
    expect(getByLabelText('Country').tagName).toBe('SELECT');
  });
});

describe('FormErrors', () => {
  it('takes the focus and leads to each field', () => {
    const errors = { email: ['Write an address.', 'Too long.'], name: undefined };
    const { getByRole } = render(<FormErrors fields={errors} labels={{ email: 'E-mail' }} />);
    expect(document.activeElement).toBe(getByRole('alert'));
    expect(getByRole('link').getAttribute('href')).toBe('#field-email');
    expect(getByRole('link').textContent).toBe('E-mail: Write an address.');
    expect(fieldError(errors, 'email')).toBe('Write an address.');
  });

  it('takes the focus again when the form is sent again', async () => {
    const { getByRole, getByLabelText } = render(
      <form onSubmit={(event) => event.preventDefault()}>
        <FormErrors fields={{ email: 'Write an address.' }} />
        <Field label="E-mail" name="email">
          <Input />
        </Field>
      </form>,
    );
    const field = getByLabelText('E-mail');
    field.focus();
    fireEvent.submit(field);
    await waitFor(() => expect(document.activeElement).toBe(getByRole('alert')));
  });

  it('is not there when nothing is wrong', () => {
    const { container } = render(<FormErrors fields={{ email: undefined }} />);
    expect(container.innerHTML).toBe('');
  });
});

/** What is wrong with a control: the id of the control, what it is called, and what to do. */
export type Wrong = { id: string; label: string; text: string };

/** What is read of a control: a text box, a list, a box to tick. */
export type Asked = {
  id: string;
  type?: string;
  value?: string;
  minLength?: number;
  maxLength?: number;
  min?: string;
  max?: string;
  title?: string;
  willValidate?: boolean;
  validity?: ValidityState;
  labels?: Iterable<{ firstChild: { textContent: string | null } | null }> | null;
  getAttribute?: (name: string) => string | null;
};

const examples: Record<string, string> = {
  email: 'Enter an e-mail address such as name@example.com',
  url: 'Enter an address such as https://www.example.com',
};
const empty: Record<string, string> = {
  'select-one': 'Choose one',
  radio: 'Choose one',
  checkbox: 'Tick this to go on',
  file: 'Choose a file',
  date: 'Enter a date',
  number: 'Enter a number',
};

/** What a control asks for that its value does not keep, as a sentence; undefined where nothing is wrong. */
export function faultOf({ validity, value = '', type = '', minLength = -1, maxLength = -1, min, max, title }: Asked) {
  if (!validity) return undefined;
  if (validity.badInput) return empty[type] ?? 'Enter it in figures';
  if (validity.valueMissing) return empty[type] ?? 'Please fill this in';
  if (validity.typeMismatch) return examples[type] ?? 'Write it as its example shows';
  // A browser counts only what was typed by hand, so a length is counted here.
  if (minLength > 0 && value !== '' && value.length < minLength) return `At least ${minLength} characters`;
  if (maxLength > 0 && value.length > maxLength) return `At most ${maxLength} characters`;
  if (validity.rangeUnderflow) return `At least ${min}`;
  if (validity.rangeOverflow) return `At most ${max}`;
  if (validity.stepMismatch) return type === 'number' ? 'Enter a whole number' : 'Choose a value of its steps';
  if (validity.patternMismatch) return title || 'Write it as its example shows';
  return undefined;
}

/** Every control that is not as it asks to be, in the order of the form. */
export function wrongIn(controls: Asked[]): Wrong[] {
  const groups = new Set<string>();
  return controls.flatMap((control) => {
    const text = control.willValidate ? faultOf(control) : undefined;
    if (!text) return [];
    if (control.type === 'radio') {
      const group = control.getAttribute?.('name') ?? '';
      if (groups.has(group)) return []; // all buttons of a group lack the same choice
      groups.add(group);
    }
    return [{ id: control.id, label: calledBy(control), text }];
  });
}

function calledBy(control: Asked): string {
  const [label] = control.labels ?? [];
  return (control.getAttribute?.('aria-label') ?? label?.firstChild?.textContent ?? '').trim();
}

/** Both together in the order of the form: what the controls ask for, and what the form found by the name of a field. */
export function inOrder(controls: Asked[], asked: Wrong[], found: Record<string, string | undefined>): Wrong[] {
  const own = Object.entries(found).flatMap(([name, text]) => {
    const id = `field-${name}`;
    const control = controls.find((one) => one.id === id);
    return text && !asked.some((wrong) => wrong.id === id)
      ? [{ id, label: control ? calledBy(control) : '', text }]
      : [];
  });
  const place = new Map(controls.map(({ id }, index) => [id, index]));
  return [...asked, ...own].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

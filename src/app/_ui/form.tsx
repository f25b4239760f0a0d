'use client';

import {
  type ComponentProps,
  createContext,
  type InputEvent,
  type SubmitEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Asked, inOrder, type Wrong, wrongIn } from './form-check';

/** What kept a form from being sent: empty once it was mended, undefined while nothing did. */
const Stopped = createContext<Wrong[] | undefined>(undefined);

/** For a field and for the summary: what the form was stopped by. It stands in place of what the server said before. */
export const useStopped = () => useContext(Stopped);

type Props = ComponentProps<'form'> & {
  /** What else is wrong before it is sent, by the name of the field: an amount that cannot be read, two passwords that differ. */
  check?: (form: FormData) => Record<string, string | undefined>;
  /** The form judges all by itself, with the contract's schema. */
  unchecked?: boolean;
};

/**
 * The only form element of the pages. What a control asks for by `required`, `minLength` and the like is answered here, for all fields
 * at once and in our words; a browser's bubbles tell one at a time, in other words. Without scripts the server answers.
 */
export function Form({ check, unchecked, onSubmit, onInput, ...rest }: Props) {
  const [stopped, setStopped] = useState<Wrong[]>();
  const refused = useRef<HTMLFormElement>(undefined);
  useEffect(() => {
    // A summary takes the focus by itself; a form of one or two fields has none.
    const form = refused.current;
    refused.current = undefined;
    if (form && !form.querySelector('[data-form-summary]')) document.getElementById(stopped?.[0]?.id ?? '')?.focus();
  }, [stopped]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    if (event.target !== event.currentTarget) return; // a form of a dialog that was opened from within this one
    const form = event.currentTarget;
    const controls = [...form.elements] as unknown as Asked[]; // elements of a form are its controls
    const wrong = unchecked ? [] : inOrder(controls, wrongIn(controls), check?.(new FormData(form)) ?? {});
    setStopped(wrong.length > 0 ? wrong : undefined);
    if (wrong.length === 0) return onSubmit?.(event);
    event.preventDefault();
    refused.current = form;
  };
  const typed = (event: InputEvent<HTMLFormElement>) => {
    const { id } = event.target as HTMLElement; // who was typed into
    setStopped((now) => (now?.some((wrong) => wrong.id === id) ? now.filter((wrong) => wrong.id !== id) : now));
    onInput?.(event);
  };
  return (
    <Stopped value={stopped}>
      <form noValidate onSubmit={submit} onInput={typed} {...rest} />
    </Stopped>
  );
}

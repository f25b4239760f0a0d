'use client';

import { type ChangeEvent, type Ref, useCallback, useRef } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Tells a field's own handler what was typed or ticked on the server's page before its scripts had loaded: React keeps the text in the
 * box, but hears nothing of it, and empties the box at the next render. The ref to put on the control.
 */
export function useTypedBefore<E extends Control>(tell?: (event: ChangeEvent<E>) => void, ref?: Ref<E>) {
  const first = useRef(tell);
  return useCallback(
    (node: E | null) => {
      // Handlers read the control and nothing else: there is no event of the browser to hand on.
      if (node && touched(node)) first.current?.({ target: node, currentTarget: node } as ChangeEvent<E>);
      first.current = undefined;
      if (typeof ref === 'function') ref(node);
      else if (ref) ref.current = node;
    },
    [ref],
  );
}

/** Whether a person changed it: it no longer says what the server wrote. Of radio buttons the chosen one speaks. */
function touched(node: Control): boolean {
  if (node instanceof HTMLSelectElement) {
    const options = [...node.options];
    return options.some((it) => it.defaultSelected) && !node.selectedOptions[0]?.defaultSelected;
  }
  if (node instanceof HTMLInputElement) {
    if (node.type === 'radio') return node.checked && !node.defaultChecked;
    if (node.type === 'checkbox') return node.checked !== node.defaultChecked;
    if (node.type === 'file' || node.type === 'hidden') return false;
  }
  return node.value !== node.defaultValue;
}

export type ListMove = { to: number } | { act: 'open' | 'select' } | undefined;

/**
 * What a key means in a list of `count` rows where row `at` is in hand (-1: none yet).
 * j/k and the arrows move, Home/End jump (`gg`-like moves are left to the browser), Enter opens, x selects.
 */
export function moveInList(key: string, at: number, count: number): ListMove {
  if (count === 0) return undefined;
  if (key === 'j' || (key === 'ArrowDown' && at >= 0)) return { to: Math.min(at + 1, count - 1) };
  if (key === 'k' || (key === 'ArrowUp' && at >= 0)) return { to: at < 0 ? count - 1 : Math.max(at - 1, 0) };
  if (at < 0) return undefined;
  if (key === 'Home') return { to: 0 };
  if (key === 'End') return { to: count - 1 };
  if (key === 'Enter') return { act: 'open' };
  if (key === 'x') return { act: 'select' };
  return undefined;
}

const typing = 'input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable=true],[role=combobox]';
const layers = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox]';

/** Whether a key press belongs to the list: not while typing, not with a modifier, not under an open dialog or menu. */
export function belongsToList(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false;
  if (event.target instanceof HTMLElement && event.target.closest(typing)) return false;
  return !document.querySelector(layers);
}

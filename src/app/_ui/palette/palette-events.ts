const opened = 'ui:open-palette';

/** Opens the command palette that is mounted on this page, from anywhere. */
export function openPalette(): void {
  window.dispatchEvent(new Event(opened));
}

export function onOpenPalette(listener: () => void): () => void {
  window.addEventListener(opened, listener);
  return () => window.removeEventListener(opened, listener);
}

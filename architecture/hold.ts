/** Fails with every breach in full, so that whoever reads the failure knows what to do. */
export function hold(breaches: readonly string[]) {
  if (breaches.length === 0) return;
  const error = new Error(`${breaches.length} against this rule:\n${breaches.join('\n')}`);
  // The place of a breach is in its words; a stack would only bury them.
  error.stack = error.message;
  throw error;
}

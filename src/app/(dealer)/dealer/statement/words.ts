const words: Record<string, string> = {
  invoice: 'Invoice',
  payment: 'Payment',
  'credit-note': 'Credit note',
  refund: 'Refund',
};

/** A kind of booking as a person calls it. */
export const bookingWord = (kind: string) =>
  words[kind] ?? kind.replace(/^./, (c) => c.toUpperCase()).replace(/-/g, ' ');

/** What a movement of stock is called. */
export const movementWords: Record<string, string> = {
  received: 'Received',
  adjusted: 'Adjusted',
  counted: 'Counted',
  reserved: 'Promised',
  released: 'Given back',
  issued: 'Shipped',
  returned: 'Returned',
};

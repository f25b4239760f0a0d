/** Kinds of mail as the desk calls them. */
export const templateWords: Record<string, string> = {
  'order-confirmation': 'Order confirmation',
  'order-shipped': 'Order shipped',
  'order-cancelled': 'Order cancelled',
  reminder: 'Reminder',
  invoice: 'Invoice',
  'purchase-order': 'Purchase order',
  'dealer-application': 'Application received',
  'dealer-approved': 'Dealer welcome',
  'dealer-rejected': 'Dealer rejection',
  'password-reset': 'New password',
  'verify-email': 'Confirm address',
  welcome: 'Welcome',
  'budget-alert': 'Model budget',
  briefing: 'Briefing',
  'log-root': 'Root of the log',
  'house-alarm': 'Alarm of the house',
};

/** The page of what a mail is about. */
export const regardingHref = (kind: string, id: string) =>
  ({
    order: `/desk/orders/${id}`,
    invoice: `/desk/receivables/${id}`,
    customer: `/desk/customers/${id}`,
    'purchase-order': `/desk/procurement/${id}`,
  })[kind];

import { organisationById } from '@/server/identity';
import type { Json } from '@/server/kernel/event';
import type { MailTemplate } from '../contract';
import { asHtml } from './as-html';
import { asText } from './as-text';
import type { Sender } from './letter';
import type { AnyTemplate } from './template';
import { passwordReset, verifyEmail, welcome } from './templates/account';
import { briefingMail } from './templates/briefing';
import { budgetAlert } from './templates/budget-alert';
import { dealerApplication, dealerApproved, dealerRejected } from './templates/dealer';
import { decisionWaits } from './templates/decision-waits';
import { houseAlarm } from './templates/house-alarm';
import { invoiceMail } from './templates/invoice';
import { logRoot } from './templates/log-root';
import { orderCancelled } from './templates/order-cancelled';
import { orderConfirmation } from './templates/order-confirmation';
import { orderShipped } from './templates/order-shipped';
import { purchaseOrderMail } from './templates/purchase-order';
import { reminderMail } from './templates/reminder';

const all: AnyTemplate[] = [
  orderConfirmation,
  orderShipped,
  orderCancelled,
  invoiceMail,
  purchaseOrderMail,
  reminderMail,
  dealerApplication,
  dealerApproved,
  dealerRejected,
  passwordReset,
  verifyEmail,
  welcome,
  budgetAlert,
  decisionWaits,
  briefingMail,
  logRoot,
  houseAlarm,
];
const byName = new Map(all.map((t) => [t.name, t]));

/** True when the mail holds a link that opens somebody's account. */
export const holdsSecret = (name: MailTemplate) => byName.get(name)?.secret ?? true;

export type Written = { subject: string; text: string; html: string };

/** A mail as it goes out: the same words each time for the same variables. Throws when they do not fit the template. */
export function write(
  { template, name, variables }: { template: MailTemplate; name: string; variables: Record<string, Json> },
  sender: Sender,
): Written {
  const letter = byName.get(template)!.write(variables, { name }, sender);
  return { subject: oneLine(letter.subject), text: asText(letter, sender), html: asHtml(letter, sender) };
}

// A line break in a subject could start a header of its own.
const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ').slice(0, 200);

/** Who writes mails for an organisation. */
export async function senderOf(orgId: string): Promise<Sender> {
  const organisation = await organisationById(orgId);
  return { name: organisation?.name ?? 'Jovey', site: process.env.SITE_URL ?? 'http://127.0.0.1:3000' };
}

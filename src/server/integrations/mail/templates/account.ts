import { z } from 'zod';
import { resetLink, verificationLink } from '@/server/identity';
import { template } from '../template';
import { dear } from '../words';

const Request = z.object({ userId: z.string(), requestId: z.string() });

/** A new password, by a link that works once. */
export const passwordReset = template({
  name: 'password-reset',
  secret: true,
  variables: Request,
  write: (v, to) => ({
    subject: 'Choose a new password',
    preview: 'The link works once, for 60 minutes.',
    heading: 'Choose a new password',
    blocks: [
      { kind: 'text', text: `${dear(to.name)}\nsomebody asked for a new password for your account.` },
      { kind: 'button', label: 'Choose a new password', href: resetLink(v.userId, v.requestId) },
      {
        kind: 'small',
        text: 'The link works once and for 60 minutes. If it was not you, do nothing: your password stays as it is.',
      },
    ],
  }),
});

/** Proof that the mailbox is the person's own. */
export const verifyEmail = template({
  name: 'verify-email',
  secret: true,
  variables: Request,
  write: (v, to, { name }) => ({
    subject: 'Confirm your e-mail address',
    preview: 'One click and you are done.',
    heading: 'Confirm your e-mail address',
    blocks: [
      { kind: 'text', text: `${dear(to.name)}\nplease confirm that this address belongs to your ${name} account.` },
      { kind: 'button', label: 'Confirm address', href: verificationLink(v.userId, v.requestId) },
      { kind: 'small', text: 'You did not open an account? Then ignore this mail.' },
    ],
  }),
});

/** The account is ready. */
export const welcome = template({
  name: 'welcome',
  variables: z.object({}),
  write: (_, to, { name, site }) => ({
    subject: `Welcome to ${name}`,
    preview: 'Your account is ready.',
    heading: 'Your account is ready',
    blocks: [
      {
        kind: 'text',
        text: `${dear(to.name)}\nyour address is confirmed. In your account you find your orders, invoices and addresses.`,
      },
      { kind: 'button', label: 'Open your account', href: `${site}/account` },
    ],
  }),
});

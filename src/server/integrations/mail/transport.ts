import { createTransport, type Transporter } from 'nodemailer';

let open: { url: string; transport: Transporter } | undefined;

/** True when a mail server is set up (SMTP_URL, e.g. smtps://user:password@mail.example.com). */
export const canSend = () => Boolean(process.env.SMTP_URL);

/** The connection to the mail server, kept open between mails. Attachments come from memory only. */
export function transport(): Transporter {
  const url = process.env.SMTP_URL;
  if (!url) throw new Error('SMTP_URL is not set');
  if (open?.url === url) return open.transport;
  open?.transport.close();
  const made = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]); // the types know `url` only without other options
  open = { url, transport: made };
  return made;
}

export function closeTransport() {
  open?.transport.close();
  open = undefined;
}

/** What went wrong with a hand-over: worth another attempt, or not. The recipient's address is taken out of the words. */
export function failure(error: unknown, to: string): { error: string; permanent: boolean } {
  const {
    message = String(error),
    responseCode = 0,
    command = '',
  } = error as {
    message?: string;
    responseCode?: number;
    command?: string;
  };
  const words = message.replaceAll(to, '(recipient)').replace(/\s+/g, ' ').slice(0, 500);
  if (responseCode >= 500) return { error: words, permanent: true };
  // The connection broke after the message was sent and before the server answered: it may have arrived.
  if (!responseCode && command === 'DATA')
    return { error: `${words} (it may have arrived; not repeated by itself)`, permanent: true };
  return { error: words, permanent: false };
}

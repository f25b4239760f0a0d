import { Readable } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';

/** True when a mail server is set up (SMTP_URL, e.g. smtps://user:password@mail.example.com). */
export const canSend = () => Boolean(process.env.SMTP_URL);

/** A hand-over that failed, and whether the message itself had begun to flow. */
export class HandOverFailed extends Error {
  constructor(
    readonly cause: unknown,
    readonly begun: boolean,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * Hands one message to the mail server, on a connection of its own: nodemailer's pool sends a message again by itself when the
 * connection breaks, which may be after it arrived. Attachments come from memory only.
 */
export async function handOver(message: SendMailOptions): Promise<{ messageId: string }> {
  const transport = createTransport({
    url: process.env.SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as SMTPTransport.Options); // `url` is read, but missing in the types
  let begun = false;
  transport.use('stream', (mail, done) => {
    const make = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = () =>
      Readable.from(
        // Read from the moment the server asked for the message (354), not before.
        (async function* () {
          begun = true;
          yield* make();
        })(),
      );
    done();
  });
  try {
    return await transport.sendMail(message);
  } catch (error) {
    throw new HandOverFailed(error, begun);
  } finally {
    transport.close();
  }
}

/** What went wrong with a hand-over: worth another attempt, or not. The recipient's address is taken out of the words. */
export function failure(error: unknown, to: string): { error: string; permanent: boolean } {
  const begun = error instanceof HandOverFailed && error.begun;
  const cause = error instanceof HandOverFailed ? error.cause : error;
  const { message = String(cause), responseCode = 0 } = cause as { message?: string; responseCode?: number };
  const words = message.replaceAll(to, '(recipient)').replace(/\s+/g, ' ').slice(0, 500);
  if (responseCode >= 500) return { error: words, permanent: true };
  // The connection broke while the message flowed or before the server answered: it may have arrived.
  if (!responseCode && begun)
    return { error: `${words}. It may have arrived, so it is not repeated by itself.`, permanent: true };
  return { error: words, permanent: false };
}

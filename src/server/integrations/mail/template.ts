import type { z } from 'zod';
import type { Json } from '@/server/kernel/event';
import type { MailTemplate } from '../contract';
import type { Letter, Sender } from './letter';

/** One kind of mail: what it must be told, and what it says. `secret`: it holds a link that opens an account. */
export type Template<V> = {
  name: MailTemplate;
  variables: z.ZodType<V>;
  secret?: boolean;
  write: (variables: V, to: { name: string }, sender: Sender) => Letter;
};

/** A template ready to be chosen by name: its variables are checked when the mail is written. */
export type AnyTemplate = {
  name: MailTemplate;
  secret: boolean;
  write: (variables: Record<string, Json>, to: { name: string }, sender: Sender) => Letter;
};

export const template = <V>({ name, variables, secret = false, write }: Template<V>) => ({
  name,
  secret,
  /** The variables with their types, for whoever queues the mail. */
  of: (given: V): Record<string, Json> => JSON.parse(JSON.stringify(given)),
  write: (given: Record<string, Json>, to: { name: string }, sender: Sender) =>
    write(variables.parse(given), to, sender),
});

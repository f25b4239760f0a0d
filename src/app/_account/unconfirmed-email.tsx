'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';

type Props = { userId: string; email: string };

/** Says that an account's address is not confirmed yet, what that means, and sends the mail again. */
export function UnconfirmedEmail({ userId, email }: Props) {
  const ask = useMutation(useTRPC().identity.requestVerification.mutationOptions());
  const sent = (
    <Notice tone="positive" title="A new mail is on its way">
      Open the link in it. The link of an earlier mail works no longer.
    </Notice>
  );
  return (
    <div role="status">
      {ask.isSuccess ? (
        sent
      ) : (
        <Notice
          tone="caution"
          title="Your e-mail address is not confirmed yet"
          action={
            <Button size="sm" loading={ask.isPending} onClick={() => ask.mutate({ userId })}>
              Send the mail again
            </Button>
          }
        >
          We sent a link to {email}. Once you have opened it, what you ordered without an account is here too.
          {ask.error && <span className="block text-negative">{sentenceOf(ask.error)}</span>}
        </Notice>
      )}
    </div>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from './_ui/button-link';
import { MessagePage } from './_ui/shell/message-page';

export const metadata: Metadata = { title: 'Please sign in' };

/** A page for people who are signed in, asked for by somebody who is not, or no longer. */
export default function Unauthorized() {
  return (
    <MessagePage
      title="You are not signed in"
      actions={
        <ButtonLink variant="primary" href="/sign-in">
          Sign in
        </ButtonLink>
      }
    >
      Your session may have ended. Nothing that was confirmed is lost; sign in to go on.
    </MessagePage>
  );
}

'use client';

import { Button } from './_ui/button';
import { ButtonLink } from './_ui/button-link';
import { MessagePage } from './_ui/shell/message-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Shown inside the shell when a page fails. What was saved before stays saved: every change is one transaction. */
export default function PageError({ error, reset }: Props) {
  return (
    <MessagePage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          <ButtonLink href="/">To the start</ButtonLink>
        </>
      }
      detail={error.digest && `Reference ${error.digest}`}
    >
      Something failed on our side while the page was made. Everything that was confirmed before is saved. Try again in
      a moment; if it stays, tell us the reference.
    </MessagePage>
  );
}

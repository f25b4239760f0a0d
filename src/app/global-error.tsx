'use client';

import { Button } from './_ui/button';
import { MessagePage } from './_ui/shell/message-page';
import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The last net: the frame of the page itself failed, so it brings its own. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en" className="font-sans">
      <body>
        <title>This page could not be shown</title>
        <MessagePage
          title="This page could not be shown"
          actions={
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          }
          detail={error.digest && `Reference ${error.digest}`}
        >
          Something failed on our side. Everything that was confirmed before is saved. Try again in a moment.
        </MessagePage>
      </body>
    </html>
  );
}

'use client';
import { FailurePage } from './_api/failure-page';
import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The last net: the frame of the page itself failed, so it brings its own. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en" className="font-sans">
      <body>
        <title>This page could not be shown</title>
        <FailurePage error={error} again={reset} />
      </body>
    </html>
  );
}

'use client';
import { useEffect } from 'react';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { href } from '@/app/_ui/href';
import { MessagePage } from '@/app/_ui/shell/message-page';
import { UNREACHABLE_MARK } from './unreachable-mark';

const EVERY_MS = 3000;
type Props = {
  error: Error & { digest?: string };
  again: () => void;
  /** Where to go on; nowhere when the frame itself failed. */
  start?: { href: string; label: string };
  /** Shown inside a frame that has its own main region. */
  within?: boolean;
};

/** A page that failed: what happened, that nothing is lost, what to do. One without data comes back by itself. */
export function FailurePage({ error, again, start, within }: Props) {
  if (error.digest === UNREACHABLE_MARK || error.message.includes('cannot reach our data'))
    return <Unreachable within={within} />;
  return (
    <MessagePage
      within={within}
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={again}>
            Try again
          </Button>
          {start && <ButtonLink href={href(start.href)}>{start.label}</ButtonLink>}
        </>
      }
      detail={error.digest && `Reference ${error.digest}`}
    >
      Something failed on our side while the page was made. Everything that was confirmed before is saved. Try again in
      a moment; if it stays, tell us the reference.
    </MessagePage>
  );
}

function Unreachable({ within }: Pick<Props, 'within'>) {
  useEffect(() => {
    const timer = setInterval(async () => {
      const ready = await fetch('/api/ready', { cache: 'no-store' }).catch(() => undefined);
      if (ready?.ok) location.reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <MessagePage
      within={within}
      title="We cannot reach our data right now"
      actions={
        <Button variant="primary" onClick={() => location.reload()}>
          Try again
        </Button>
      }
      detail={<output>Looking again by itself every few seconds.</output>}
    >
      Nothing that was confirmed is lost. This page comes back by itself as soon as our data answers again.
    </MessagePage>
  );
}

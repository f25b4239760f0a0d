'use client';
import { FailurePage } from './_api/failure-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Shown inside the shell when a page fails. What was saved before stays saved: every change is one transaction. */
export default function PageError({ error, reset }: Props) {
  return <FailurePage error={error} again={reset} start={{ href: '/', label: 'To the start' }} />;
}

'use client';
import { FailurePage } from '@/app/_api/failure-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Within the desk's frame: functions and search stay at hand when a page fails. */
export default function DeskError({ error, reset }: Props) {
  return (
    <FailurePage error={error} again={reset} start={{ href: '/desk/overview', label: 'To the overview' }} within />
  );
}

import { cn } from './cn';

/** An e-mail address to write to. What is no address, such as what stands for an erased one, is plain text. */
export const MailLink = ({ email, className }: { email: string; className?: string }) =>
  /^[^\s@]+@[^\s@]+$/.test(email) ? (
    <a href={`mailto:${email}`} className={cn('break-all text-brand hover:underline', className)}>
      {email}
    </a>
  ) : (
    email
  );

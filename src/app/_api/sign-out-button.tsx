import { LogOut } from 'lucide-react';
import { Form } from '@/app/_ui/form';
import { SubmitButton } from '@/app/_ui/submit-button';
import { signOut } from './sign-out';

/** The way out, for menus and account pages. Works without scripts. */
export function SignOutButton({ wide = true }: { wide?: boolean }) {
  return (
    <Form action={signOut}>
      <SubmitButton variant="ghost" size="sm" wide={wide} className={wide ? 'justify-start px-2' : undefined}>
        <LogOut aria-hidden="true" />
        Sign out
      </SubmitButton>
    </Form>
  );
}

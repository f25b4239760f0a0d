import type { Metadata } from 'next';
import { ButtonLink } from './_ui/button-link';
import { MessagePage } from './_ui/shell/message-page';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <MessagePage
      code="404"
      title="There is no page at this address"
      actions={
        <ButtonLink variant="primary" href="/">
          To the start
        </ButtonLink>
      }
    >
      It may have moved, or the address has a typing mistake. Nothing was lost.
    </MessagePage>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from './_ui/button-link';
import { MessagePage } from './_ui/shell/message-page';

export const metadata: Metadata = { title: 'Not open to you' };

/** A page that refused whoever asked, where no frame of its own says it. */
export default function Forbidden() {
  return (
    <MessagePage
      title="This page is not open to you"
      actions={
        <ButtonLink variant="primary" href="/">
          To the start
        </ButtonLink>
      }
    >
      Your account may not see what is here. Nothing was changed.
    </MessagePage>
  );
}

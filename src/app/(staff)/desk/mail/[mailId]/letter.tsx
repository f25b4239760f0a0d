'use client';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';

/** The mail as its reader sees it: rendered in a frame that can run nothing and reach nothing, or as plain text. */
export function Letter({ html, text, subject }: { html: string; text: string; subject: string }) {
  const [plain, setPlain] = useState(false);
  return (
    <Panel
      title="As it reads"
      flush
      actions={
        <>
          <Button
            size="sm"
            aria-pressed={!plain}
            variant={plain ? 'ghost' : 'secondary'}
            onClick={() => setPlain(false)}
          >
            HTML
          </Button>
          <Button size="sm" aria-pressed={plain} variant={plain ? 'secondary' : 'ghost'} onClick={() => setPlain(true)}>
            Text
          </Button>
        </>
      }
    >
      {plain ? (
        <pre className="figures overflow-x-auto whitespace-pre-wrap p-4 text-dense">{text}</pre>
      ) : (
        <iframe
          title={`Mail: ${subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={html.replace('<head>', '<head><base target="_blank">')}
          referrerPolicy="no-referrer"
          className="h-[70dvh] min-h-96 w-full bg-white"
        />
      )}
    </Panel>
  );
}

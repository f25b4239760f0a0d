import { projection } from '@/server/kernel/projection';
import type { WordTable } from '@/server/kernel/search/find';
import { type WordRow, weekOf, wordKeys, wordsOf } from '@/server/kernel/search/words';
import { MailQueued } from '../contract';

/** What mails are found by: recipient, address, and the id of what the mail is about. */
export const mailWords = projection<WordRow>({
  name: 'integrations.words',
  table: 'mail_word',
  key: ['id', 'word'],
  mode: 'async',
  on: (on) => [
    on(
      MailQueued,
      // Of an id nobody types a part: it is one word.
      ({ data }) =>
        wordKeys(data.mailId, [...new Set([...wordsOf([data.name, data.to]), data.regarding.id.toLowerCase()])]),
      (_, e, { id, word }) => {
        const at = Date.parse(e.at);
        return { id: String(id), word: String(word), at, era: weekOf(at) };
      },
    ),
  ],
});

export const mailIndex: WordTable = { table: 'mail_word', era: weekOf };

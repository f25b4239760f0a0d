/** A description: words between backticks are code. */
export const Marked = ({ text }: { text: string }) =>
  text.split('`').map((part, i) =>
    i % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity of their own
      <code key={i} className="figures">
        {part}
      </code>
    ) : (
      part
    ),
  );

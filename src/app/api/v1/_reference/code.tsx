/** Text for a terminal or a program. */
export const Code = ({ label, children }: { label: string; children: string }) => (
  <figure className="grid min-w-0 gap-1">
    <figcaption className="text-muted text-xs">{label}</figcaption>
    <pre className="figures overflow-x-auto rounded-md border border-line bg-sunken p-3 text-dense leading-relaxed">
      <code>{children}</code>
    </pre>
  </figure>
);

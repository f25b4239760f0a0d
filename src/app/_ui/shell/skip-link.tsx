/** The first stop of the Tab key: over the navigation, straight to the content. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-brand px-3 py-2 text-brand-ink text-sm focus-visible:translate-y-0"
    >
      Skip to content
    </a>
  );
}

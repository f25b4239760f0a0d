import { Part } from './part';

const papers = ['background', 'surface', 'raised', 'sunken', 'line', 'line-strong'];
const tones = ['brand', 'accent', 'positive', 'caution', 'negative'];

export function TokenParts() {
  return (
    <Part title="Tokens and type">
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-6">
        {papers.map((name) => (
          <div
            key={name}
            className="h-14 rounded-md border border-line p-2 text-xs"
            style={{ background: `var(--${name})` }}
          >
            {name}
          </div>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-5">
        {tones.map((name) => (
          <div
            key={name}
            className="rounded-md p-3 font-medium text-sm"
            style={{ background: `var(--${name}-soft)`, color: `var(--${name})` }}
          >
            {name}
          </div>
        ))}
      </div>
      <div className="grid gap-1">
        <p className="font-semibold text-2xl">The pump that fits your well</p>
        <p className="font-semibold text-xl">Head, flow, power and price</p>
        <p className="font-semibold text-lg">Orders waiting for you</p>
        <p className="reading text-base">
          Body text in the shop is sixteen pixels and never wider than seventy-five characters, so that the eye finds
          the next line by itself.
        </p>
        <p className="text-muted text-sm">At the desk it is fourteen.</p>
        <p className="figures text-dense">JV-CP-550 · 1,204.50 · 11:42:07</p>
      </div>
    </Part>
  );
}

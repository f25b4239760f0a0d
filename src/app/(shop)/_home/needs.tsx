import { Droplets, Flame, Flower2, House, ShowerHead, Sprout, Sun, Waves } from 'lucide-react';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';

const needs = [
  {
    label: 'Water a garden',
    detail: 'From pond, cistern or barrel',
    to: '/c/surface-pumps?flow=40&head=20',
    Icon: Sprout,
  },
  { label: 'Supply a house', detail: 'Constant pressure at the tap', to: '/c/booster-sets', Icon: House },
  { label: 'Draw from a well', detail: 'Bores of three and four inches', to: '/c/borewell-pumps', Icon: Droplets },
  { label: 'Empty a cellar', detail: 'Clean or dirty, in an emergency', to: '/c/drainage-sewage?stock=1', Icon: Waves },
  {
    label: 'Strengthen a shower',
    detail: 'When the mains are weak',
    to: '/c/booster-sets?power=250-500',
    Icon: ShowerHead,
  },
  { label: 'Run a fountain', detail: 'Ponds, streams, waterfalls', to: '/c/garden-fountain', Icon: Flower2 },
  { label: 'Heat quietly', detail: 'Radiators and hot water', to: '/c/circulation-pumps', Icon: Flame },
  { label: 'Pump without mains', detail: 'Water from the sun', to: '/c/solar-pumps', Icon: Sun },
];

/** The way in for those who know what they want to do. */
export function Needs() {
  return (
    <section aria-labelledby="needs" className="mt-4 grid gap-5">
      <h2 id="needs" className="text-lg">
        What do you want to do?
      </h2>
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {needs.map(({ label, detail, to, Icon }) => (
          <li key={to}>
            <Link
              href={href(to)}
              prefetch={false}
              className="flex h-full items-start gap-3 rounded-lg border border-line bg-surface p-4 transition-colors hover:border-line-strong"
            >
              <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-brand" />
              <span className="grid gap-0.5">
                <span className="font-medium">{label}</span>
                <span className="text-muted text-sm">{detail}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

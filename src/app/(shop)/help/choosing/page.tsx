import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button-link';

export const metadata: Metadata = {
  title: 'Choosing a pump',
  description: 'How to work out the flow and the head you need, and which type of pump does it.',
  alternates: { canonical: '/help/choosing', languages: { en: '/help/choosing', 'x-default': '/help/choosing' } },
};

const steps = [
  [
    'How much water?',
    'A tap gives about 10 litres a minute, a shower 12, a garden sprinkler 15. Add up what runs at the same time: two taps and a sprinkler are 35 l/min.',
  ],
  [
    'How high?',
    'Measure from the surface of the water to the highest tap in metres. Add 15 m, which is 1.5 bar of pressure at the tap, and a tenth for pipes and bends.',
  ],
  [
    'From where?',
    'A pump above ground can draw water from 7 to 9 metres down, no deeper: air pressure does the lifting. From deeper wells the pump must push from below, so take a borewell pump.',
  ],
  [
    'Read the curve',
    'Find your flow on the axis below and go up to the curve: that is the head the pump still gives. If it lies above what you need, the pump fits. A little to spare is good, twice as much wastes power.',
  ],
  [
    'What kind of water?',
    'Surface and borewell pumps want clean water. For leaves and gravel take a dirty-water pump, for waste water a sewage pump; the largest particle is in its figures.',
  ],
];

/** How to get from a house to two numbers. */
export default function ChoosingPage() {
  return (
    <article className="grid gap-6">
      <h1 className="text-xl">Choosing a pump</h1>
      <p className="reading text-muted">Two numbers decide: how much water, and how high. Here is how to find them.</p>
      <ol className="grid gap-5">
        {steps.map(([title, text], i) => (
          <li key={title} className="grid grid-cols-[2rem_1fr] gap-2">
            <span className="figures grid size-7 place-items-center rounded-full bg-brand-soft text-brand text-sm">
              {i + 1}
            </span>
            <div className="grid gap-1">
              <h2 className="text-base">{title}</h2>
              <p className="reading text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <ButtonLink variant="primary" href="/c/pumps" className="w-fit">
        Show pumps that fit
      </ButtonLink>
    </article>
  );
}

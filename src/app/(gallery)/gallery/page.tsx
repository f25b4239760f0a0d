import { PageHeader } from '@/app/_ui/page-header';
import { ThemeToggle } from '@/app/_ui/theme/theme-toggle';
import { ChartParts } from './_parts/charts';
import { ControlParts } from './_parts/controls';
import { FactParts } from './_parts/facts';
import { OverlayParts } from './_parts/overlays';
import { PumpParts } from './_parts/pumps';
import { TokenParts } from './_parts/tokens';

export default function GalleryPage() {
  return (
    <main className="mx-auto grid max-w-6xl gap-10 px-4 py-8 md:px-8">
      <PageHeader
        title="Gallery"
        description="All pieces of the design system with made-up content. The shells stand at /gallery/desk, /gallery/shop and /gallery/dealer."
        actions={<ThemeToggle />}
      />
      <TokenParts />
      <ControlParts />
      <OverlayParts />
      <FactParts />
      <ChartParts />
      <PumpParts />
    </main>
  );
}

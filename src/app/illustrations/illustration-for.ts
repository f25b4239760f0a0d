import { isPumpKind } from '@/app/_pumps/drawing/kinds';
import { illustrationSvg } from '@/app/_pumps/illustration-svg';
import { inches } from './inches';

type Drawn = { sku: string; kind: string; specifications: { powerW?: number; outlet?: string; inlet?: string } };

/** The drawing of a product as an SVG document on a transparent sheet. */
export const illustrationFor = ({ sku, kind, specifications }: Drawn) =>
  illustrationSvg(
    {
      kind: isPumpKind(kind) ? kind : 'generic',
      sku,
      powerW: specifications.powerW,
      outletInch: inches(specifications.outlet ?? specifications.inlet),
    },
    { background: 'none' },
  );

import { Stat } from '@/app/_ui/stat';
import { Explain } from './explain';
import type { Figures, TileData } from './tile';

type Props = { tiles: TileData[]; asOf: Figures['asOf']; log: boolean };

/** The figures. A tile leads to what it is made of; its sign says how it is computed. */
export function Tiles({ tiles, asOf, log }: Props) {
  if (tiles.length === 0) return null;
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4" aria-label="Figures">
      {tiles.map(({ key, how, parts, ...stat }) => (
        <li key={key} className="relative grid">
          <Stat {...stat} />
          <span className="absolute top-1.5 right-1.5">
            <Explain label={stat.label} how={how} parts={parts} asOf={asOf} log={log} />
          </span>
        </li>
      ))}
    </ul>
  );
}

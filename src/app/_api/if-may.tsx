'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { Inputs } from './client';

type Names = { [F in keyof Inputs]: `${F & string}.${keyof Inputs[F] & string}` }[keyof Inputs];

const Commands = createContext<readonly string[]>([]);
const Looking = createContext(false);

type Provided = { commands: readonly string[]; looking?: boolean; children: ReactNode };

/** Tells the parts below which commands the signed-in person may give, and whether they look at the past, where it is none. */
export function MayProvider({ commands, looking = false, children }: Provided) {
  return (
    <Looking value={looking}>
      <Commands value={commands}>{children}</Commands>
    </Looking>
  );
}

/** Whether the page shows the past. */
export const useLooking = () => useContext(Looking);

/** Whether the signed-in person may give this command. */
export const useMay = (command: Names) => useContext(Commands).includes(command);

/** What only those see who may give the command; the rest read `otherwise`, or nothing. Rights are no matter in the past: it says so instead. */
export function IfMay({
  give,
  otherwise = null,
  children,
}: {
  give: Names;
  otherwise?: ReactNode;
  children: ReactNode;
}) {
  const [may, looking] = [useMay(give), useLooking()];
  if (may) return children;
  return looking && otherwise ? (
    <p className="text-muted text-sm">You look at the past, where nothing can be changed.</p>
  ) : (
    otherwise
  );
}

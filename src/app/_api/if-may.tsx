'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { Inputs } from './client';

type Names = { [F in keyof Inputs]: `${F & string}.${keyof Inputs[F] & string}` }[keyof Inputs];

const Commands = createContext<readonly string[]>([]);

/** Tells the parts below which commands the signed-in person may give. */
export function MayProvider({ commands, children }: { commands: readonly string[]; children: ReactNode }) {
  return <Commands value={commands}>{children}</Commands>;
}

/** Whether the signed-in person may give this command. */
export const useMay = (command: Names) => useContext(Commands).includes(command);

/** What only those see who may give the command; the rest read `otherwise`, or nothing. */
export function IfMay({
  give,
  otherwise = null,
  children,
}: {
  give: Names;
  otherwise?: ReactNode;
  children: ReactNode;
}) {
  return useMay(give) ? children : otherwise;
}

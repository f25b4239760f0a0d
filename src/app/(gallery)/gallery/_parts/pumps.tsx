export function PumpParts() {
  return null;
}

import { Input } from '@/app/_ui/input';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/app/_ui/table/table';
import { customerClasses } from '@/server/receivables/contract';
import { classWords } from '../reminder-words';
import { type Draft, rungNames } from './ladder-draft';

const heads = {
  friendly: 'Friendly',
  first: 'First',
  second: 'Second',
  final: 'Final',
  handOver: 'Hand over',
} as const;

type Props = {
  draft: Draft;
  errors: Record<string, string>;
  readOnly: boolean;
  onChange: (rungs: Draft['rungs']) => void;
};

/** One row per class of customers, one cell per stage. */
export function RungTable({ draft, errors, readOnly, onChange }: Props) {
  return (
    <div className="overflow-x-auto">
      <Table bare>
        <Thead>
          <tr>
            <Th>Customers</Th>
            {rungNames.map((rung) => (
              <Th key={rung}>{heads[rung]}</Th>
            ))}
          </tr>
        </Thead>
        <Tbody>
          {customerClasses.map((name) => (
            <Tr key={name}>
              <Td>
                {classWords[name]}
                {errors[`rungs.${name}`] && <p className="text-dense text-negative">{errors[`rungs.${name}`]}</p>}
              </Td>
              {rungNames.map((rung) => (
                <Td key={rung}>
                  <Input
                    aria-label={`${classWords[name]}: ${heads[rung]}, days after the due day`}
                    aria-invalid={errors[`rungs.${name}`] ? true : undefined}
                    inputMode="numeric"
                    className="w-16 min-w-16"
                    readOnly={readOnly}
                    value={draft.rungs[name][rung]}
                    onChange={(e) =>
                      onChange({ ...draft.rungs, [name]: { ...draft.rungs[name], [rung]: e.target.value } })
                    }
                  />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

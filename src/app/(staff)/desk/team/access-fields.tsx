'use client';
import { Checkbox } from '@/app/_ui/checkbox';
import { Field } from '@/app/_ui/field';
import { NativeSelect } from '@/app/_ui/native-select';
import { functions } from '@/server/identity/contract';
import { type Role, roles } from '@/server/kernel/actor';
import { functionNames, roleNames } from './names';

export type Access = { role: Role; functions: ((typeof functions)[number] | '*')[] };

type Props = { value: Access; onChange: (next: Access) => void; may: Role; error?: string };

/** Role and functions of a person; nobody can give a role above their own. */
export function AccessFields({ value, onChange, may, error }: Props) {
  const all = value.role === 'owner' || value.role === 'admin';
  const whole = all || value.functions.includes('*');
  const offered = roles.slice(0, roles.indexOf(may) + 1).toReversed();
  const set = (fn: (typeof functions)[number], on: boolean) =>
    onChange({ ...value, functions: on ? [...value.functions, fn] : value.functions.filter((it) => it !== fn) });
  return (
    <>
      <Field label="Role" name="role" hint={roleNames[value.role].hint} error={error}>
        <NativeSelect
          value={value.role}
          onChange={(event) => {
            const role = offered.find((it) => it === event.target.value);
            if (role) onChange({ ...value, role });
          }}
        >
          {offered.map((role) => (
            <option key={role} value={role}>
              {roleNames[role].name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <fieldset className="grid gap-3" disabled={all}>
        <legend className="mb-2 font-medium text-sm">Functions</legend>
        <Checkbox
          label="All functions"
          checked={whole}
          disabled={all}
          onCheckedChange={(on) => onChange({ ...value, functions: on === true ? ['*'] : [] })}
        />
        {!whole && (
          <div className="grid grid-cols-2 gap-2.5 border-line border-t pt-3">
            {functions.map((fn) => (
              <Checkbox
                key={fn}
                label={functionNames[fn]}
                checked={value.functions.includes(fn)}
                onCheckedChange={(on) => set(fn, on === true)}
              />
            ))}
          </div>
        )}
      </fieldset>
    </>
  );
}

import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Textarea } from '@/app/_ui/textarea';
import type { Category, Top } from './category-dialog';

type Props = { category?: Category; tops: Top[]; errors: Record<string, string> };

/** What is said of a category. */
export function CategoryFields({ category, tops, errors }: Props) {
  return (
    <>
      <Field label="Name" name="name" error={errors.name}>
        <Input required maxLength={80} defaultValue={category?.name} />
      </Field>
      {!category && (
        <Field label="Address" name="slug" error={errors.slug} hint="Small letters and hyphens; it stays for good.">
          <Input required maxLength={80} placeholder="well-pumps" />
        </Field>
      )}
      <Field label="Lies under" name="parentId" error={errors.parentId}>
        <NativeSelect defaultValue={category?.parentId ?? ''}>
          <option value="">Nothing: a top category</option>
          {tops
            .filter((top) => top.id !== category?.id)
            .map((top) => (
              <option key={top.id} value={top.id}>
                {top.name}
              </option>
            ))}
        </NativeSelect>
      </Field>
      <Field label="Order" name="sort" error={errors.sort} hint="Small numbers come first.">
        <Input type="number" step={1} defaultValue={category?.sort ?? 0} />
      </Field>
      <Field label="Keywords" name="keywords" error={errors.keywords} hint="Separated by commas; search finds them.">
        <Input maxLength={1000} defaultValue={category?.keywords.join(', ')} />
      </Field>
      <Field label="Description" name="description" error={errors.description}>
        <Textarea rows={3} maxLength={2000} defaultValue={category?.description} />
      </Field>
    </>
  );
}

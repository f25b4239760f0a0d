import { Illustration } from '@/app/_pumps/illustration';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';

/** What this is, and the shortest way to the right pump: how much water, how high. A plain form, so it works at once. */
export function HomeIntro({ count }: { count: number }) {
  return (
    <section className="grid items-center gap-8 py-4 md:grid-cols-[1.15fr_1fr] md:py-10">
      <div className="grid gap-5">
        <h1 className="text-xl sm:text-2xl">Find the pump that fits</h1>
        <p className="reading text-muted">
          {count} pumps with their curves, and everything around them. Say how much water you need and how high it must
          go: only pumps that can do it are shown, the smallest first.
        </p>
        <Form action="/c/pumps" className="grid max-w-xl gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
          <Field label="Flow" name="flow">
            <Input type="number" min={1} max={2000} inputMode="decimal" placeholder="50" suffix="l/min" size="lg" />
          </Field>
          <Field label="Head" name="head">
            <Input type="number" min={1} max={300} inputMode="decimal" placeholder="25" suffix="m" size="lg" />
          </Field>
          <Button type="submit" variant="accent" size="lg">
            Show pumps
          </Button>
        </Form>
        <div className="grid justify-items-start text-dense text-muted">
          <p>
            A tap gives 10 l/min, a shower 12, a sprinkler 15. Head is the height from water to tap plus 15 m for
            pressure.
          </p>
          <ButtonLink variant="link" href="/help/choosing" className="text-dense">
            How to work it out
          </ButtonLink>
        </div>
      </div>
      <Illustration kind="booster" sku="JV-BV-750" powerW={1100} className="max-md:hidden" />
    </section>
  );
}

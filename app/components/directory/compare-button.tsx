import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { MOST_COMPARED } from "#app/domain/directory/limits.ts";

/** Opens the ticked creators side by side; `form` is the form that their ticks belong to. */
export function CompareButton({ form }: { form: string }) {
  return (
    <Button form={form} look="2" size="s">
      <Icon name="scale" size="s" />
      Compare the ticked, up to {MOST_COMPARED}
    </Button>
  );
}

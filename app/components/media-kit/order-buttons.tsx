import { Form } from "@remix-run/react";
import { Icon } from "#app/components/ui/icon.tsx";

interface OrderButtonsProps {
  list: "works" | "rates";
  id: string;
  /** What is moved, for screen readers. */
  name: string;
  first: boolean;
  last: boolean;
}

/** The place of a button that a row does not have, so that what is left stands under its like. */
const Gap = () => (
  <span className="btn btn-3 btn-s invisible" aria-hidden="true">
    <Icon name="chevron-up" size="s" />
  </span>
);

/** Up, down and remove, each a button of a form: they work without JavaScript. */
export function OrderButtons({ list, id, name, first, last }: OrderButtonsProps) {
  const button = (intent: string, label: string, icon: "chevron-up" | "chevron-down" | "trash-2") => (
    <button
      type="submit"
      name="intent"
      value={intent}
      className="btn btn-3 btn-s"
      aria-label={`${label}: ${name}`}
      title={label}
    >
      <Icon name={icon} size="s" />
    </button>
  );
  return (
    <Form method="post" className="flex gap-1" preventScrollReset>
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="id" value={id} />
      {first ? <Gap /> : button("up", "Move up", "chevron-up")}
      {last ? <Gap /> : button("down", "Move down", "chevron-down")}
      {button("remove", "Remove", "trash-2")}
    </Form>
  );
}

import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";

interface ListTicksProps {
  lists: readonly { id: string; name: string; count: number; has: boolean }[];
}

/** The lists of the team, each with the way to put the creator on it or take them off. */
export function ListTicks({ lists }: ListTicksProps) {
  if (lists.length === 0)
    return (
      <p className="t-2">
        Your team has no list yet.{" "}
        <Link className="link" to="/brand/lists">
          Start a list
        </Link>
      </p>
    );
  return (
    <ul className="grid gap-1">
      {lists.map(({ id, name, has }) => (
        <li key={id} className="flex items-center justify-between gap-3">
          <Link className="link min-w-0 break-words" to={`/brand/lists/${id}`}>
            {name}
          </Link>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="listId" value={id} />
            <SubmitButton look={has ? "3" : "2"} size="s" name="intent" value={has ? "take_off" : "put_on"}>
              <Icon name={has ? "check" : "plus"} size="s" />
              {has ? "On it, take off" : "Put on"}
              <span className="sr-only"> the list {name}</span>
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}

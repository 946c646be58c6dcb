import { Menu as Base } from "@base-ui/react/menu";
import { Link } from "@remix-run/react";
import { Fragment, type ReactElement } from "react";
import { Icon, type IconName } from "./icon.tsx";

export interface MenuEntry {
  label: string;
  icon?: IconName;
  /** Either an address or an act. */
  to?: string;
  onSelect?: () => void;
  tone?: "bad";
  disabled?: boolean;
  /** A rule above it. */
  rule?: boolean;
}

export interface MenuProps {
  /** The button that opens it; an icon button needs its own label ("More for Sofia Brandt"). */
  trigger: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
}

function Entry({ label, icon, to, onSelect, tone, disabled }: MenuEntry) {
  const className = tone === "bad" ? "item bad" : "item";
  const words = (
    <>
      {icon && <Icon name={icon} />}
      {label}
    </>
  );
  if (to !== undefined)
    return (
      <Base.LinkItem className={className} render={<Link to={to} />} closeOnClick>
        {words}
      </Base.LinkItem>
    );
  return (
    <Base.Item className={className} onClick={onSelect} disabled={disabled}>
      {words}
    </Base.Item>
  );
}

/** Secondary acts behind one button, with arrow keys and type-ahead. Never the only way to an act that matters. */
export function Menu({ trigger, entries }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="pop-z" sideOffset={6} align="end">
          <Base.Popup className="pop min-w-[210px]">
            {entries.map((entry) => (
              <Fragment key={entry.label}>
                {entry.rule && <Base.Separator className="pop-r" />}
                <Entry {...entry} />
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

import type { ReactNode } from "react";
import { Icon } from "#app/components/ui/icon.tsx";
import { Avatar } from "./avatar.tsx";

export interface WhoProps {
  name: string;
  brand?: boolean;
  size?: number;
  vetted?: boolean;
  /** Second line: handle, followers, reply time. */
  children?: ReactNode;
}

/** Somebody with their avatar, name and a second line. */
export function Who({ name, brand, size, vetted, children }: WhoProps) {
  return (
    <span className="who">
      <Avatar name={name} brand={brand} size={size} />
      <span className="min-w-0">
        <span className="t-strong">
          {name}
          {vetted && <VettedMark />}
        </span>
        {children && <span className="t-small t-2 block">{children}</span>}
      </span>
    </span>
  );
}

/** Beside a name: an admin checked identity, accounts and evidence. */
export function VettedMark() {
  return (
    <span className="text-ok ml-1.5 inline-block align-[-3px]" title="Vetted">
      <Icon name="badge-check" size="s" label="Vetted" />
    </span>
  );
}

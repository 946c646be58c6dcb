import { useEffect, useRef, type ComponentPropsWithoutRef } from "react";

export interface AddressSelectProps extends Omit<
  ComponentPropsWithoutRef<"select">,
  "value" | "defaultValue"
> {
  /** What the address says, "" for no choice. */
  value: string;
}

/**
 * A choice that stands in the page's address: it follows Back and Forward. It stays the same element, so that whoever
 * chooses with the keyboard, where each choice applies at once, keeps their place.
 */
export function AddressSelect({ value, ...props }: AddressSelectProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = value;
  }, [value]);
  return <select {...props} ref={select} defaultValue={value} />;
}

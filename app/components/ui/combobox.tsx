import { Combobox as Base } from "@base-ui/react/combobox";
import { useState } from "react";
import { Icon } from "./icon.tsx";

export interface ComboboxOption {
  value: string;
  label: string;
}

export interface ComboboxProps {
  id: string;
  name: string;
  form?: string;
  options: readonly ComboboxOption[];
  defaultValue?: string;
  placeholder?: string;
  required?: boolean;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
  onChoose?: (value: string) => void;
}

/**
 * One of a long list, found by typing: countries, languages, time zones. Sends the option's value under `name`.
 * Without JavaScript nothing can be chosen in it, so forms use `ComboboxField`, which starts as a select.
 */
export function Combobox({
  options,
  defaultValue,
  name,
  form,
  onChoose,
  placeholder,
  ...control
}: ComboboxProps) {
  const [chosen, setChosen] = useState(options.find((option) => option.value === defaultValue) ?? null);
  function choose(option: ComboboxOption | null) {
    setChosen(option);
    onChoose?.(option?.value ?? "");
  }
  return (
    <Base.Root items={options} value={chosen} onValueChange={choose}>
      <div className="affix">
        <Base.Input
          {...control}
          className="input"
          style={{ paddingRight: "2.75rem" }}
          placeholder={placeholder}
        />
        <Base.Trigger className="iconbtn absolute top-0.5 right-0.5" aria-label="Show all">
          <Icon name="chevron-down" size="s" />
        </Base.Trigger>
      </div>
      <input type="hidden" name={name} form={form} value={chosen?.value ?? ""} />
      <Base.Portal>
        <Base.Positioner className="pop-z" sideOffset={6}>
          <Base.Popup className="pop w-[var(--anchor-width)]">
            <Base.Empty className="pop-h">Nothing by that name</Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item key={option.value} value={option} className="item">
                  <span className="grow">{option.label}</span>
                  <Base.ItemIndicator>
                    <Icon name="check" size="s" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

import { useState } from "react";
import { Tag } from "#app/components/ui/badge.tsx";
import { FieldFrame, type FieldProps } from "./field.tsx";
import { initialList } from "./field-meta.ts";

/** "a, b,, a" is ["a", "b"]: trimmed, without empty ones and repeats. Schemas read the field with it. */
export function splitTags(text: string): string[] {
  return [...new Set(text.split(",").map((tag) => tag.trim()))].filter(Boolean);
}

export interface TagsFieldProps extends FieldProps {
  placeholder?: string;
}

/** Several short words in one line, separated by commas; what was understood shows below. Sends the line as typed. */
export function TagsField({ meta, label, hint, optional, placeholder }: TagsFieldProps) {
  const initial = initialList(meta).join(", ");
  const [text, setText] = useState(initial);
  const tags = splitTags(text);
  return (
    <FieldFrame meta={meta} label={label} hint={hint ?? "Separate with commas"} optional={optional}>
      {(control) => (
        <>
          <input
            key={meta.key}
            {...control}
            type="text"
            className="input"
            autoComplete="off"
            autoCapitalize="none"
            placeholder={placeholder}
            defaultValue={initial}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {tags.length > 1 && (
            <p className="flex flex-wrap gap-1.5" aria-hidden="true">
              {tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </p>
          )}
        </>
      )}
    </FieldFrame>
  );
}

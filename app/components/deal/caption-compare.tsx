import { diffText, type DiffPart } from "#app/domain/content/text-diff.ts";

interface Words {
  version: number;
  caption: string;
  tags: readonly string[];
}

function Part({ part }: { part: DiffPart }) {
  if (part.kind === "gone")
    return (
      <del>
        <span className="sr-only"> [taken out: </span>
        {part.text}
        <span className="sr-only">] </span>
      </del>
    );
  if (part.kind === "new")
    return (
      <ins>
        <span className="sr-only"> [new: </span>
        {part.text}
        <span className="sr-only">] </span>
      </ins>
    );
  return <>{part.text}</>;
}

/** Caption and tags of a version; beside another one, with what changed since. */
export function CaptionCompare({ shown, before }: { shown: Words; before: Words | null }) {
  const parts = before ? diffText(before.caption, shown.caption) : null;
  const gone = before?.tags.filter((tag) => !shown.tags.includes(tag)) ?? [];
  const isNew = (tag: string) => before !== null && !before.tags.includes(tag);
  return (
    <div className="grid gap-4">
      <div>
        <h3 className="t-strong mb-1">Caption</h3>
        <p className="whitespace-pre-line break-words prose-col">
          {parts ? parts.map((part, at) => <Part key={at} part={part} />) : shown.caption || "No caption."}
          {parts?.length === 0 && "No caption in either version."}
        </p>
        {parts?.every((part) => part.kind === "same") && parts.length > 0 && before && (
          <p className="t-small t-2 mt-1">The same as in v{before.version}.</p>
        )}
      </div>
      {(shown.tags.length > 0 || gone.length > 0) && (
        <div>
          <h3 className="t-strong mb-1">Tags</h3>
          <ul className="flex flex-wrap gap-x-3 gap-y-1">
            {shown.tags.map((tag) => (
              <li key={tag}>{isNew(tag) ? <Part part={{ kind: "new", text: tag }} /> : tag}</li>
            ))}
            {gone.map((tag) => (
              <li key={`gone ${tag}`}>
                <Part part={{ kind: "gone", text: tag }} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import { Icon } from "#app/components/ui/icon.tsx";

/** Files of evidence by name, each to open. */
export function Evidence({ files }: { files: readonly { id: string; name: string; mime: string }[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-2">
      {files.map(({ id, name, mime }) => (
        <li key={id} className="min-w-0">
          <a
            className="link inline-flex min-h-[34px] min-w-0 items-center gap-2"
            href={`/files/${id}`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon
              name={mime.startsWith("video/") ? "film" : mime.startsWith("image/") ? "image" : "file-text"}
              size="s"
            />
            <span className="break-all">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

import { Icon } from "#app/components/ui/icon.tsx";
import { sizeWords, type BriefFileView } from "#app/domain/brief/brief-file.ts";
import { BriefSection } from "./brief-section.tsx";

interface BriefFilesProps {
  files: readonly BriefFileView[];
  slug: string;
  linkKey: string | null;
}

/** The files that go with a brief; nothing when there are none. */
export function BriefFiles({ files, slug, linkKey }: BriefFilesProps) {
  if (files.length === 0) return null;
  const key = linkKey ? `?key=${encodeURIComponent(linkKey)}` : "";
  return (
    <BriefSection title="Files">
      <ul className="grid gap-2">
        {files.map((file) => (
          <li key={file.id} className="flex items-center gap-2.5">
            <Icon name={file.mime.startsWith("image/") ? "image" : "file-text"} size="s" />
            <a className="link break-all" href={`/briefs/${slug}/files/${file.id}${key}`}>
              {file.name}
            </a>
            <span className="t-small t-2 whitespace-nowrap">{sizeWords(file.size)}</span>
          </li>
        ))}
      </ul>
    </BriefSection>
  );
}

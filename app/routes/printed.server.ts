import type { PrintedPaper } from "#app/domain/paper/printed-paper.ts";
import { renderPaper } from "#app/services/pdf/paper.server.ts";

const named = (name: string, ext: string) =>
  `attachment; filename="${name.replace(/[^A-Za-z0-9-]+/g, "-")}.${ext}"`;

/** A paper as a download. Private: it is printed for this reader alone. */
export async function pdfResponse(paper: PrintedPaper, name: string): Promise<Response> {
  const bytes = await renderPaper(paper);
  return new Response(new Blob([Buffer.from(bytes)]), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": named(name, "pdf"),
      "content-length": String(bytes.byteLength),
      "cache-control": "private, no-store",
    },
  });
}

/** A CSV as a download, with its mark, so that Excel reads it as UTF-8. */
export function csvResponse(text: string, name: string): Response {
  return new Response(`\ufeff${text}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": named(name, "csv"),
      "cache-control": "private, no-store",
    },
  });
}

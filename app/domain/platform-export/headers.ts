/** What a column holds, whatever the platform calls it. */
export type ColumnName =
  | "day"
  | "published"
  | "post"
  | "link"
  | "caption"
  | "followers"
  | "views"
  | "likes"
  | "comments"
  | "reach"
  | "impressions"
  | "country"
  | "age"
  | "gender"
  | "share"
  | "women"
  | "men";

export type ExportLanguage = "en" | "de" | "es";

/** The heads of the platforms' exports, by language. Compared without case, accents and punctuation. */
const HEADS: Record<ColumnName, Record<ExportLanguage, readonly string[]>> = {
  day: { en: ["date"], de: ["datum"], es: ["fecha"] },
  published: {
    en: ["publish time", "post time", "video publish time", "time published"],
    de: [
      "veröffentlichungszeitpunkt",
      "veröffentlichungszeitpunkt des videos",
      "uhrzeit der veröffentlichung",
      "posting-zeit",
    ],
    es: ["hora de publicación", "hora de publicación del video", "fecha de publicación del vídeo"],
  },
  post: {
    en: ["post id", "content"],
    de: ["beitrags-id", "inhalte"],
    es: ["identificador de la publicación", "contenido"],
  },
  link: {
    en: ["permalink", "video link"],
    de: ["permalink", "video-link"],
    es: ["enlace permanente", "enlace del vídeo"],
  },
  caption: {
    en: ["description", "caption", "video title"],
    de: ["beschreibung", "bildunterschrift", "videotitel"],
    es: ["descripción", "pie de foto", "título del vídeo"],
  },
  followers: {
    en: ["followers", "total followers"],
    de: ["follower", "follower insgesamt"],
    es: ["seguidores"],
  },
  views: {
    en: ["views", "video views", "total views", "plays"],
    de: ["aufrufe", "videoaufrufe", "aufrufe insgesamt"],
    es: ["visualizaciones", "visualizaciones de vídeo", "vistas"],
  },
  likes: {
    en: ["likes", "total likes"],
    de: ["gefällt mir", "gefällt mir-angaben", "„gefällt mir“-angaben", "likes", "mag ich-bewertungen"],
    es: ["me gusta", "total de me gusta"],
  },
  comments: {
    en: ["comments", "total comments", "comments added"],
    de: ["kommentare", "hinzugefügte kommentare"],
    es: ["comentarios", "comentarios añadidos"],
  },
  reach: { en: ["reach", "accounts reached"], de: ["reichweite", "erreichte konten"], es: ["alcance"] },
  impressions: { en: ["impressions"], de: ["impressionen"], es: ["impresiones"] },
  country: {
    en: ["geography", "top territories", "territories", "country"],
    de: ["geografie", "top-gebiete", "land"],
    es: ["geografía", "principales territorios", "país"],
  },
  age: {
    en: ["viewer age", "age"],
    de: ["alter der zuschauer", "alter"],
    es: ["edad de los espectadores", "edad"],
  },
  gender: {
    en: ["viewer gender", "gender"],
    de: ["geschlecht der zuschauer", "geschlecht"],
    es: ["sexo de los espectadores", "sexo", "género"],
  },
  share: {
    en: ["distribution", "views (%)"],
    de: ["verteilung", "aufrufe (%)"],
    es: ["distribución", "visualizaciones (%)"],
  },
  women: { en: ["women"], de: ["frauen"], es: ["mujeres"] },
  men: { en: ["men"], de: ["männer"], es: ["hombres"] },
};

/** A cell as it is compared: lower case, without accents, quotes and doubled spaces. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/["“”„'’]/g, "")
    .replace(/[-_\s\u00a0]+/g, " ")
    .trim();

const NAMES = new Map<string, { column: ColumnName; languages: ExportLanguage[] }>();
for (const [column, byLanguage] of Object.entries(HEADS) as [ColumnName, (typeof HEADS)[ColumnName]][])
  for (const [language, heads] of Object.entries(byLanguage) as [ExportLanguage, readonly string[]][])
    for (const head of heads) {
      const known = NAMES.get(plainWords(head));
      if (known) known.languages.push(language);
      else NAMES.set(plainWords(head), { column, languages: [language] });
    }

export interface Header {
  /** Where the heads stand in the rows. */
  row: number;
  /** The first place of each known column, and what the file calls it. */
  columns: Partial<Record<ColumnName, { at: number; head: string }>>;
  language: ExportLanguage;
}

function headerAt(cells: readonly string[], row: number): Header | null {
  const columns: Header["columns"] = {};
  const votes: Record<ExportLanguage, number> = { en: 0, de: 0, es: 0 };
  for (const [at, head] of cells.entries()) {
    const known = NAMES.get(plainWords(head));
    if (!known) continue;
    columns[known.column] ??= { at, head };
    for (const language of known.languages) votes[language] += 1;
  }
  if (Object.keys(columns).length < 2) return null;
  const language = (Object.keys(votes) as ExportLanguage[]).reduce((a, b) => (votes[b] > votes[a] ? b : a));
  return { row, columns, language };
}

/** The first row, of the first 15, that names at least two known columns: exports begin with titles and blanks. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  for (const [row, cells] of rows.slice(0, 15).entries()) {
    const found = headerAt(cells, row);
    if (found) return found;
  }
  return null;
}

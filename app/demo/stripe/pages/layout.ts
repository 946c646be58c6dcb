import { css } from "./styles.ts";

const LOGO =
  '<svg width="33" height="24" viewBox="0 0 44 32" aria-hidden="true"><circle cx="15.6" cy="16" r="13.2" fill="#2750cb"/><circle cx="28.4" cy="16" r="13.2" fill="#de3a77"/><path d="M22 4.46A13.2 13.2 0 0 1 22 27.54A13.2 13.2 0 0 1 22 4.46Z" fill="#ffc22b"/></svg>';

/** Text made safe for element content and quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page. `title` is text, `main` is markup. */
export function layout(title: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)} · Demo payments</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<header>${LOGO}<span>Sweetspot</span><span class="mark">Demo payments</span></header>
<main>
${main}
</main>
</body>
</html>`;
}

/** A page that says one thing and offers one way on. */
export function notice(title: string, text: string, link?: { href: string; label: string }): string {
  const way = link ? `<p><a href="${escape(link.href)}">${escape(link.label)}</a></p>` : "";
  return layout(title, `<h1>${escape(title)}</h1>\n<p>${escape(text)}</p>\n${way}`);
}

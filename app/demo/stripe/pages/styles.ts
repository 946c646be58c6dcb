import { createHash } from "node:crypto";

/** Sweetspot's tones on the pages that Stripe would host. Same pairs as the design tokens. */
export const css = `
:root{color-scheme:light dark;--bg:light-dark(#faf8f6,#151113);--surface:light-dark(#fff,#1e191b);--sunken:light-dark(#f3efec,#110d0f);
--line:light-dark(#e6e0dd,#352d30);--control:light-dark(#82777b,#8d8286);--text:light-dark(#1a1417,#f6f1ef);--text-2:light-dark(#524850,#cdc3c4);
--brand:light-dark(#2750cb,#8fb0f8);--on-brand:light-dark(#fff,#101b3b);--bad-soft:light-dark(#fdebe5,#3a1a11);--bad-text:light-dark(#972e15,#f9b09b);
--idle-soft:light-dark(#efeae7,#2b2427);--idle-text:light-dark(#524850,#cdc3c4);--focus:light-dark(#2750cb,#aec5fb)}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:400 16px/25px "Instrument Sans","Helvetica Neue",Arial,sans-serif}
header,main{max-width:480px;margin:0 auto;padding:16px 20px}
header{display:flex;align-items:center;gap:8px;padding-top:24px;font-weight:620}
.mark{margin-left:auto;padding:2px 10px;border-radius:999px;background:var(--idle-soft);color:var(--idle-text);font-size:13px;font-weight:560}
h1{margin:8px 0 4px;font:650 28px/34px Besley,Rockwell,Georgia,serif}
p{margin:0 0 16px;color:var(--text-2)}
.card{margin:20px 0;padding:18px;border:1px solid var(--line);border-radius:14px;background:var(--surface)}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:640;padding-bottom:8px}
th{font-weight:400;text-align:left}
th,td{padding:8px 0;vertical-align:top}
td{padding-left:16px;text-align:right;white-space:nowrap}
tfoot th,tfoot td{border-top:2px solid var(--text);padding-top:12px;font:650 19px/26px Besley,Rockwell,Georgia,serif}
form{display:grid;gap:12px}
button{min-height:50px;padding:10px 18px;border:1px solid var(--control);border-radius:10px;background:var(--surface);color:var(--text);font:inherit;font-weight:600;cursor:pointer}
button.primary{border-color:transparent;background:var(--brand);color:var(--on-brand)}
a{color:var(--brand);display:inline-block;min-height:44px;padding:10px 0}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.trouble{padding:14px 16px;border-radius:10px;background:var(--bad-soft);color:var(--bad-text)}
.trouble p{margin:0;color:inherit}
dl{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:0}
dt{color:var(--text-2)}
dd{margin:0;text-align:right;overflow-wrap:anywhere}
`;

/** The style sheet is inline and allowed by its digest, so that the pages need no other request. */
export const cssSource = `'sha256-${createHash("sha256").update(css).digest("base64")}'`;

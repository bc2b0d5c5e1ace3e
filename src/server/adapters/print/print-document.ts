import { markup, Markup } from './markup';

export interface PrintDocument {
  /** The window's title, and the name browsers suggest for a PDF. */
  title: string;
  /** Each begins on a new page of paper and may run over several. */
  sheets: readonly Markup[];
  /** CSS of these sheets, beside the common one. A constant of the code: never made of data. */
  styles?: string;
}

/**
 * One HTML file that looks the same wherever it is opened and printed: nothing in it is loaded from anywhere and
 * nothing runs, which its own policy holds browsers to.
 */
export function printDocument({ title, sheets, styles = '' }: PrintDocument): Uint8Array {
  const pages = sheets.map((sheet) => markup`<section class="sheet">${sheet}</section>`);
  const page = markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Markup(COMMON_STYLES + styles)}</style>
</head>
<body>
<p class="hint">按 Ctrl+P 打印（苹果电脑按 Command+P），纸张选 A4，缩放选 100%。这一行不会印出来。</p>
${pages}
</body>
</html>
`;
  return new TextEncoder().encode(page.html);
}

const COMMON_STYLES = `
@page { size: A4 portrait; margin: 12mm 14mm 14mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #111; background: #fff; font: 11pt/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", SimSun, sans-serif; }
h1 { margin: 0 0 3mm; font-size: 17pt; line-height: 1.35; text-align: center; overflow-wrap: anywhere; }
h2 { margin: 4mm 0 1.5mm; font-size: 12.5pt; line-height: 1.4; break-after: avoid; }
p { margin: 0 0 2mm; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 1mm 1.5mm; border: 0.25mm solid #444; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
th { font-weight: 600; background: #eee; }
thead { display: table-header-group; }
tr, img, svg { break-inside: avoid; }
.small { font-size: 9pt; line-height: 1.45; color: #444; }
.center { text-align: center; }
.blank { display: inline-block; min-width: 30mm; border-bottom: 0.25mm solid #111; }
.sheet { break-after: page; }
.sheet:last-of-type { break-after: auto; }
@media screen {
  body { padding: 6mm 0; background: #dfe4e3; }
  .hint { max-width: 210mm; margin: 0 auto 6mm; padding: 3mm 5mm; border-radius: 2mm; background: #0a7566; color: #fff; }
  .sheet { width: 210mm; max-width: 100%; min-height: 297mm; margin: 0 auto 6mm; padding: 12mm 14mm 14mm; background: #fff; box-shadow: 0 1mm 4mm rgba(0, 0, 0, 0.2); }
}
@media print { .hint { display: none; } }
`;

import { markup } from '../../../src/server/adapters/print/markup';
import { printDocument } from '../../../src/server/adapters/print/print-document';

const pageOf = (title: string, text: string): string =>
  new TextDecoder().decode(printDocument({ title, sheets: [markup`<p>${text}</p>`] }));

describe('a printed document', () => {
  it('prints a text as it is written, whatever it would mean to a browser', () => {
    const page = pageOf('名单', `<script>alert(1)</script><img src=x onerror='a'> & "q"`);
    expect(page).toContain(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;a&#39;&gt; &amp; &quot;q&quot;</p>',
    );
    expect(page).not.toMatch(/<script|<img/);
  });

  it('lets a title not close itself', () => {
    expect(pageOf('</title><script>', '')).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
  });

  it('drops what does not print and what turns the direction of writing', () => {
    expect(pageOf('名单', '王\u0000小\u202e明\u0007')).toContain('<p>王小明</p>');
  });

  it('carries a policy under which nothing runs and nothing is loaded', () => {
    const [, policy] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(pageOf('名单', '')) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script');
    expect(policy).not.toMatch(/https?:|\*|'self'/);
  });

  it('keeps markup inside markup as it is, and escapes once', () => {
    const cells = ['a<b', 'c'].map((text) => markup`<td>${text}</td>`);
    const rows = markup`<tr>${cells}</tr>`;
    expect(markup`<table>${rows}</table>`.html).toBe('<table><tr><td>a&lt;b</td><td>c</td></tr></table>');
  });

  it('gives each sheet a page of its own', () => {
    const sheets = [markup`一`, markup`二`];
    const page = new TextDecoder().decode(printDocument({ title: '', sheets }));
    expect(page.match(/<section class="sheet">/g)).toHaveLength(2);
  });
});

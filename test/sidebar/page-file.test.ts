import { describe, expect, it } from 'vitest';
import { sidebarHtml } from './sidebar-page.ts';

describe('Sidebar.html', () => {
  it('is smaller than 200 kB: the engine’s conditions are in it', () => {
    expect(Buffer.byteLength(sidebarHtml)).toBeLessThan(200_000);
  });

  it('has nothing that HtmlService takes for something else', () => {
    // Comments are stripped from template literals, and `<?` is code in a template.
    expect(sidebarHtml).not.toContain('`');
    expect(sidebarHtml).not.toContain('<?');
  });

  it('loads nothing from elsewhere', () => {
    const urls = sidebarHtml.match(/(?:https?:)?\/\/[a-z][^"'\s)]*/g) ?? [];
    // Names of XML namespaces, which are addresses of nothing.
    expect(urls.filter((url) => !url.startsWith('http://www.w3.org/'))).toEqual([]);
    expect(sidebarHtml).not.toMatch(/<(link|img|iframe|script src)|@import|url\(/);
  });

  it('is whole', () => {
    expect(sidebarHtml).not.toMatch(/\/\* (style|script) \*\//);
    expect(sidebarHtml.trimEnd().endsWith('</html>')).toBe(true);
  });
});

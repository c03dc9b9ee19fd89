import fc from 'fast-check';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';

import { emptyDocument } from '../model/document';
import { recordsOf } from '../model/lookups';
import { aDocument, anObject } from '../testing/builders';
import { hostileDocument, hostileText } from '../testing/hostile-names';
import { exportMarkdown } from './markdown';
import { toolLibrary } from './testing/tool-library';

const options = { projectName: 'Tool library' };

function tokensOf(markdown: string): readonly Token[] {
  const tokens: Token[] = [];
  void walkTokens(lexer(markdown), (token) => void tokens.push(token));
  return tokens;
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

describe('exportMarkdown', () => {
  it('writes the whole guide', async () => {
    await expect(exportMarkdown(toolLibrary, options)).toMatchFileSnapshot(
      'testing/fixtures/tool-library.md',
    );
    expect(exportMarkdown(emptyDocument, options)).toBe('# Tool library: object guide\n');
  });

  it('shows a name as it was written, whatever Markdown would make of it', () => {
    const name = '1. [x](javascript:y) *a* `b` <i>&amp;</i> http://c.org';
    const tokens = tokensOf(exportMarkdown(aDocument(anObject({ definition: name })), options));
    const paragraph = tokens.find(({ type }) => type === 'paragraph');
    expect(paragraph?.raw.trim()).toBe(
      String.raw`1\. \[x\](javascript:y) \*a\* \`b\` &lt;i&gt;&amp;amp;&lt;/i&gt; http&#58;//c.org`,
    );
  });

  it('has no HTML, link, code or heading of anybody but us, whatever people write', () => {
    fc.assert(
      fc.property(hostileDocument(), hostileText(), (document, projectName) => {
        const tokens = tokensOf(exportMarkdown(document, { projectName }));
        const strange = new Set([
          'html',
          'link',
          'image',
          'code',
          'codespan',
          'table',
          'hr',
          'del',
          'em',
          'def',
        ]);
        const ours = '*No definition yet.*';
        expect(tokens.filter(({ type, raw }) => strange.has(type) && raw !== ours)).toEqual([]);
        const own = tokens.filter(isHeading).filter(({ depth }) => depth === 2);
        const others = own.filter(({ text }) => text === 'Roles' || text === 'More open questions');
        expect(own.length - others.length).toBe(recordsOf(document, 'object').length);
      }),
      { numRuns: 60 },
    );
  });
});

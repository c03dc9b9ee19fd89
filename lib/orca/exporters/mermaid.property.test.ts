import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';

import { emptyDocument } from '../model/document';
import { hostileDocument, hostileText } from '../testing/hostile-names';
import { exportMermaid } from './mermaid';
import { toolLibrary } from './testing/tool-library';

const options = { projectName: 'Tool library' };

describe('exportMermaid', () => {
  it('writes the whole model', async () => {
    await expect(exportMermaid(toolLibrary, options)).toMatchFileSnapshot(
      'testing/fixtures/tool-library.mmd',
    );
  });

  it('is read by Mermaid itself', async () => {
    await expect(mermaid.parse(exportMermaid(toolLibrary, options))).resolves.toMatchObject({
      diagramType: 'er',
    });
    await expect(mermaid.parse(exportMermaid(emptyDocument, options))).resolves.toMatchObject({
      diagramType: 'er',
    });
  });

  it('stays readable whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDocument(), hostileText(), async (document, projectName) => {
        const { diagramType } = await mermaid.parse(exportMermaid(document, { projectName }));
        expect(diagramType).toBe('er');
      }),
      { numRuns: 60 },
    );
  });
});

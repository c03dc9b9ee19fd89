const stemMax = 80;

/** `<project>-<format>.<extension>` as every system's file names may be: letters, digits, `.`, `_` and `-`. */
export function exportFileName(projectName: string, format: string, extension: string): string {
  const stem = projectName
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}._]+/gu, '-')
    .replaceAll(/\.{2,}/g, '.');
  // By code points, so that no letter is cut in half.
  const short = Array.from(stem)
    .slice(0, stemMax)
    .join('')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return `${short || 'project'}-${format}.${extension}`;
}

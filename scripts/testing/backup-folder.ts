import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

type BackupFolderParts = {
  /** The folder of PostgreSQL's programs. */
  readonly programs: string;
  readonly databaseUrl: string;
};

/** A folder for the backups of a test, and the scripts that make them and bring them back. */
export class BackupFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'orca-backup-'));
  readonly backups = join(this.path, 'backups');
  readonly #parts: BackupFolderParts;

  constructor(parts: BackupFolderParts) {
    this.#parts = parts;
  }

  /** Runs `scripts/backup` or `scripts/restore` with nothing of the developer's settings. */
  async run(
    [name, ...args]: readonly string[],
    settings: Readonly<Record<string, string>> = {},
    limit = 'unlimited',
  ) {
    const { programs, databaseUrl } = this.#parts;
    const command = ['-c', 'ulimit -f "$1"; shift; exec "$@"', '-', limit];
    const child = spawn('bash', [...command, resolve(`scripts/${name}`), ...args], {
      env: {
        PATH: `${programs}:${process.env['PATH']}`,
        NODE_ENV: 'test',
        BACKUP_DIR: this.backups,
        DATABASE_URL: databaseUrl,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, error] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { code: child.exitCode, out, error };
  }

  /** Makes a backup and tells its file; throws where there is none. */
  async backedUp(settings: Readonly<Record<string, string>> = {}): Promise<string> {
    const { code, out, error } = await this.run(['backup'], settings);
    const file = /wrote (\S+),/.exec(out)?.[1] ?? '';
    if (code !== 0 || error !== '' || !existsSync(file)) throw new Error(`no backup: ${error}`);
    return file;
  }

  /** What lies there, but for the file that keeps two from running at once. */
  kept(): readonly string[] {
    return readdirSync(this.backups).filter((name) => name !== '.lock');
  }

  /** The path to look for programs in, with one that stands in for another of the same name. */
  standIn(name: string, script: string): string {
    const bin = join(this.path, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
    return `${bin}:${this.#parts.programs}:${process.env['PATH']}`;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

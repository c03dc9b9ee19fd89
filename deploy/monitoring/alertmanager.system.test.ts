import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { freePort } from '@/lib/server/testing/free-port';
import { until } from '@/lib/server/testing/until';

import { findProgram } from '../nginx/testing/find-program';
import { hasPrograms } from '../nginx/testing/has-programs';
import { monitoringFolder } from './testing/read-monitoring';
import { startMailbox } from './testing/start-mailbox';

const isHere = hasPrograms('alerts by mail', ['prometheus-alertmanager', 'amtool']);
const script = join(monitoringFolder, 'alertmanager.sh');

describe.skipIf(!isHere)('Alertmanager', () => {
  let home: string;
  let config: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'orca-alertmanager-'));
    config = join(home, 'alertmanager.yml');
    // Debian calls it otherwise than the image.
    symlinkSync(findProgram('prometheus-alertmanager') ?? '', join(home, 'alertmanager'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const environment = (settings: Readonly<Record<string, string>>) => ({
    PATH: `${home}:${process.env['PATH']}`,
    NODE_ENV: 'test' as const,
    ALERT_CONFIG: config,
    ...settings,
  });
  const start = (settings: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    spawnSync('sh', [script, ...args], { env: environment(settings), encoding: 'utf8' });

  it('does not start where nobody would be called', () => {
    const host = { ALERT_SMTP_HOST: 'smtp.example.org:587' };
    expect(start(host)).toMatchObject({
      status: 78,
      stderr: 'alertmanager: ALERT_EMAIL is missing: who is called, such as oncall@example.org\n',
    });
    expect(start({ ALERT_EMAIL: 'oncall@example.org' }).status).toBe(78);
    expect(start({ ...host, ALERT_EMAIL: 'a"b@example.org' }).status).toBe(78);
  });

  it('is told who signs in to the server that takes the mail', () => {
    const settings = {
      ALERT_EMAIL: 'oncall@example.org',
      ALERT_SMTP_HOST: 'smtp.example.org:587',
      ALERT_SMTP_USER: 'orca',
    };
    expect(start(settings, '--version').status).toBe(0);
    const checked = execFileSync('amtool', ['check-config', config], { encoding: 'utf8' });
    expect(checked).toContain('SUCCESS');
  });

  it('mails an alert to who is on call', async () => {
    const mailbox = await startMailbox();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const options = [`--web.listen-address=127.0.0.1:${port}`, `--storage.path=${home}/data`];
    const settings = {
      ALERT_EMAIL: 'oncall@example.org',
      ALERT_SMTP_HOST: `127.0.0.1:${mailbox.port}`,
      ALERT_SMTP_TLS: 'off',
    };
    const alertmanager = spawn('sh', [script, ...options, '--cluster.listen-address='], {
      env: environment(settings),
      stdio: 'ignore',
    });
    try {
      await until('it is ready', () =>
        fetch(`${url}/-/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      );
      const labels = { alertname: 'CommitsFailing', severity: 'page' };
      const annotations = { runbook: 'docs/operations.md#alert-commits-failing' };
      await fetch(`${url}/api/v2/alerts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ labels, annotations }]),
      });
      await until('the mail is there', () => mailbox.text().includes('\r\n.\r\n'), 60_000);
      expect(mailbox.text()).toContain('RCPT TO:<oncall@example.org>');
      expect(mailbox.text()).toContain('Subject: [firing] page: CommitsFailing');
    } finally {
      const gone = once(alertmanager, 'exit');
      if (alertmanager.exitCode === null && alertmanager.kill('SIGTERM')) await gone;
      await mailbox.close();
    }
  });
});

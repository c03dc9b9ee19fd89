import { relative } from 'node:path';

import {
  type FullConfig,
  type Reporter,
  type Suite,
  type TestCase,
  type TestError,
} from '@playwright/test/reporter';

import { problemText } from './problem-text';
import { leaveTally } from './tally';

/** A Playwright reporter: leaves a tally. A flaky test has failed. */
export default class PlaywrightTally implements Reporter {
  readonly #outside: TestError[] = [];
  #tests: readonly TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onError(error: TestError): void {
    this.#outside.push(error);
  }

  onEnd(): void {
    const failed = this.#tests.filter((test) => ['unexpected', 'flaky'].includes(test.outcome()));
    leaveTally({
      passed: this.#tests.filter((test) => test.outcome() === 'expected').length,
      failed: failed.length + this.#outside.length,
      skipped: this.#tests.filter((test) => test.outcome() === 'skipped').length,
      problems: [
        ...failed.map((test) =>
          problemText(
            `${relative(process.cwd(), test.location.file)}:${test.location.line} › ${test.title}`,
            test.results.flatMap(({ errors }) => errors.map(({ message }) => message)),
          ),
        ),
        ...this.#outside.map(({ message }) =>
          problemText('An error outside of any test', [message]),
        ),
      ],
    });
  }

  printsToStdio(): boolean {
    return false;
  }
}

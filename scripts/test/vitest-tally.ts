import { type Reporter, type SerializedError, type TestModule } from 'vitest/node';

import { problemText } from './problem-text';
import { leaveTally } from './tally';

/** A vitest reporter: leaves a tally, with what went wrong outside of any test in it. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failed = tests.filter((test) => test.result().state === 'failed');
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = suites.filter((suite) => suite.errors().length > 0);
    leaveTally({
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: failed.length + broken.length + unhandledErrors.length,
      skipped: tests.filter((test) => test.result().state === 'skipped').length,
      problems: [
        ...failed.map((test) =>
          problemText(
            `${test.module.relativeModuleId} (${test.project.name}) › ${test.fullName}`,
            (test.result().errors ?? []).map(errorText),
          ),
        ),
        ...broken.map((suite) =>
          problemText(
            suite.type === 'module'
              ? `${suite.relativeModuleId} (${suite.project.name})`
              : `${suite.module.relativeModuleId} (${suite.project.name}) › ${suite.fullName}`,
            suite.errors().map(errorText),
          ),
        ),
        ...unhandledErrors.map((error) =>
          problemText('An error that no test caught', [errorText(error)]),
        ),
      ],
    });
  }
}

function errorText({ message, stack }: { readonly message: string; readonly stack?: string }) {
  return stack?.includes(message) === true ? stack : [message, stack].join('\n').trim();
}

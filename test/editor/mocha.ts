import 'mocha/mocha.js';

const mocha = new Mocha({
  ui: 'bdd',
  reporter: 'spec',
  timeout: 60_000,
  slow: 2_000,
  forbidOnly: true,
  forbidPending: true,
});

// VS Code's console says much of its own: this tells the launcher which lines are the tests'.
Mocha.reporters.Base.consoleLog = (line = '', ...values: unknown[]) => console.log(`[test] ${line}`, ...values);

// What mocha does itself before it loads a file: `describe`, `it` and their like become global.
mocha.suite.emit('pre-require', globalThis, '', mocha);

/** What VS Code calls to run the tests, in its Node extension host as well as in its web worker extension host. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} in-editor tests failed`));
      else if (runner.stats?.passes === 0) reject(new Error('No in-editor test ran'));
      else resolve();
    });
  });
}

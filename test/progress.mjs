/** Shows that a long step is under way: turning where somebody looks on, as a plain line in a log and before packages are there. */
export async function step(text, work) {
  const ora = process.stderr.isTTY ? await import('ora').catch(() => undefined) : undefined;
  if (ora === undefined) {
    console.log(`${text} …`);
    return work();
  }
  const spinner = ora.default({ text, discardStdin: false }).start();
  try {
    const result = await work();
    spinner.succeed();
    return result;
  } catch (error) {
    spinner.fail();
    throw error;
  }
}

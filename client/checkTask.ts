import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { checksClosedTexts } from './closedTexts';
import { language } from './language';

/**
 * Offers, for each folder on this machine, the task that checks its texts as `bronwijzer check` does: with the command that is
 * packed into the extension, run by the Node that runs the extension.
 */
export function offerChecks(extension: Uri): Disposable {
  return tasks.registerTaskProvider('bronwijzer', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => checkOf({ type: 'bronwijzer' }, folder, extension)),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder?.uri.scheme === 'file' ? checkOf(definition, folder, extension) : undefined;
    },
  });
}

function checkOf(definition: TaskDefinition, folder: WorkspaceFolder, extension: Uri): Task {
  const cli = Uri.joinPath(extension, 'dist', 'cli.js').fsPath;
  const execution = new ProcessExecution(
    process.execPath,
    [cli, 'check', '--language', language(), '--', ...pathsIn(definition)],
    // In desktop VS Code the program of this process is Electron.
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  // What is among the problems already isn't put there twice.
  const matchers = checksClosedTexts() ? [] : ['$bronwijzer'];
  return new Task(definition, folder, 'check', 'Bronwijzer', execution, matchers);
}

function pathsIn({ paths }: TaskDefinition): readonly string[] {
  const given = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  return given.length > 0 ? given : ['.'];
}

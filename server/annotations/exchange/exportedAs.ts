import type { Language } from '../../text/language';
import { codebookLosses } from './codebookCodes';
import { FORMATS, type FormatName } from './formats';
import { withWords } from './leftOutWords';
import type { Exported } from './model';
import { type Annotated, projectOf } from './projectOf';

/** A corpus in the form of another program, how many annotations it had, and all that the form couldn't hold. */
export async function exportedAs(
  format: FormatName,
  annotated: Annotated,
  language: Language,
): Promise<Exported & { readonly count: number }> {
  const { project, leftOut } = await projectOf(annotated, language);
  const exported = FORMATS[format].write(project);
  return {
    files: exported.files,
    count: project.annotations.length,
    leftOut: withWords(
      [...leftOut, ...codebookLosses(annotated.codebook, format, language), ...exported.leftOut],
      project.annotations,
      language,
    ),
  };
}

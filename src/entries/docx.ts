/** The stage that writes Word files: a bundle and an entry of the library of its own, which only those load who ask for one. */
export { BrokenPackage } from '../document/docx/check-package.ts';
export { type DocxOptions, docxOf } from '../document/docx/docx.ts';
export {
  type DocxTemplate,
  filledTemplate,
  openTemplate,
  placeholderNames,
  type TemplateFault,
} from '../document/docx/template.ts';
export {
  MOST_TEMPLATE_LEVELS,
  MOST_TEMPLATE_MEBIBYTES,
  MOST_TEMPLATE_PARAGRAPHS,
} from '../document/docx/template-package.ts';

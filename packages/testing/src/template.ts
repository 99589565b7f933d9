export { tablesFromTemplate, type TemplateOptions } from './template/tables-from-template.ts';

import type { TemplateSource } from './load-templates.ts'
export function checkTemplates(_sources: ReadonlyMap<string, TemplateSource>, _entry: string): void {}

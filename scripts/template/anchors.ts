/**
 * The names of places in a galley. HTML ids, named destinations of the PDF and Word's bookmarks all come from these.
 *
 *     anchorOf('declaration-489')           → 'declaration-489'
 *     anchorOf('declaration-489', '28.j')   → 'declaration-489.28.j'
 *     noteAnchor('declaration-489', 'adoption') → 'declaration-489.note.adoption'
 */

export function anchorOf(text: string, clause: string | null = null): string {
  return clause === null ? text : `${text}.${clause}`
}

export function noteAnchor(text: string, note: string): string {
  return `${text}.note.${note}`
}

/** The anchor of a sheet of ours; it steps aside when a text bears the same id (a source named `contents.md`). */
export function sheetAnchor(name: string, texts: ReadonlySet<string>): string {
  return texts.has(name) ? sheetAnchor(`volume-${name}`, texts) : name
}

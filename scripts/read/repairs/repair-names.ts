/**
 * The repairs that reading makes, in the order in which they act. Each says a finding where it acts, loses nothing (what
 * it removes is residue), and can be switched off: `repairs-off: line-end-hyphens` in the front matter.
 */
export const REPAIR_NAMES = [
  'form-feeds', // A page break tells furniture from words.
  'quotation-signs', // "> " before the lines of a quoted text.
  'line-numbers', // "5 of the land", where a draft counts its lines in the margin.
  'rules', // "---" between parts is set aside.
  'stray-marks', // A lone "-" where a list ended.
  'metadata-lines', // " date 2023-02-25 " before the text.
  'site-furniture', // "Read more".
  'page-furniture', // Running heads, folios, document codes that recur.
  'contents-blocks', // A list of contents before the text.
  'packets', // One file with many texts is read as many.
  'text-on-one-line', // "The Assembly, 1. Recalling …; 2. Noting …" is cut at its labels.
  'notes-in-the-text', // A note that a page end dropped into a list.
  'escaped-labels', // `1\. The Assembly`, from a converter to Markdown.
  'number-alone', // "9." on a line of its own.
  'verb-alone', // "Recalling" on a line of its own.
  'line-end-hyphens', // "inter-" and "national", where "international" stands elsewhere.
  'invisible-characters', // A zero-width space inside a word.
  'bulleted-labels', // "- a. to continue": the bullet is a sign, the label is printed.
  'list-pieces', // A list that a page break cut goes on.
  'lost-bold', // Lead words are known by the list where their bold was lost.
] as const
export type RepairName = (typeof REPAIR_NAMES)[number]

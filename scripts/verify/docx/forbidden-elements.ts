/**
 * Elements that no Word file of ours has: they take something in, or show other words to one reader than to the next.
 */
export const FORBIDDEN_ELEMENTS: Readonly<Record<string, string>> = {
  'w:object': 'The file holds an embedded object.',
  'w:altChunk': 'The file takes in another file.',
  'w:subDoc': 'The file takes in another file.',
  'w:ins': 'The file holds tracked changes.',
  'w:del': 'The file holds tracked changes.',
  'w:moveFrom': 'The file holds tracked changes.',
  'w:moveTo': 'The file holds tracked changes.',
  'w:commentReference': 'The file holds comments.',
  'w:endnoteReference': 'The file holds endnotes.',
  'w:bdo': 'The file shows words in another order than they are read.',
  'v:textpath': 'The file draws words as a shape, which nobody copies or hears.',
  'mc:AlternateContent': 'The file holds words that some programs show and others do not.',
}

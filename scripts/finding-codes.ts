/**
 * The closed list of finding codes. Each has one severity, one exit status (used when it is an error, or a warning
 * under `--strict`) and one sentence that `engross explain` and the documentation print. A room that needs a new code
 * adds a line here.
 *
 * Exit statuses: 1 problems in the texts · 2 wrong usage or configuration · 3 verification failed · 4 files cannot be
 * read or written · 70 a bug of ours.
 */
export type Severity = 'error' | 'warning' | 'note'

type Entry = { readonly severity: Severity; readonly exit: 1 | 2 | 3 | 4 | 70; readonly meaning: string }

const entry = (severity: Severity, exit: Entry['exit'], meaning: string): Entry => ({ severity, exit, meaning })

export const FINDING_CODES = {
  // Bytes and characters
  'encoding-invalid': entry('error', 1, 'The file is not valid in its encoding.'),
  'encoding-transcoded': entry('note', 1, 'The file was read from another encoding than UTF-8.'),
  'character-control': entry('error', 1, 'A control character stands in the text.'),
  'character-page-break': entry('note', 1, 'A form feed was read as a line end.'),
  'character-mojibake': entry('warning', 1, 'A word looks as if it had been decoded wrongly and saved again.'),
  'character-replacement': entry('warning', 1, 'U+FFFD stands where a letter was lost before the file came here.'),
  'character-bidi': entry('error', 1, 'A character that changes the direction of writing stands in the text.'),
  'character-invisible': entry('warning', 1, 'An invisible character stands in the text.'),
  'character-mixed-script': entry('warning', 1, 'A word mixes letters of several scripts that look alike.'),
  'character-private-use': entry('error', 1, 'A private-use character has no meaning outside its font.'),
  'character-nonscalar': entry('error', 1, 'A lone surrogate or noncharacter cannot be printed.'),

  // Front matter
  'front-matter-unclosed': entry('error', 1, 'The front matter has no closing fence.'),
  'front-matter-code': entry('error', 1, 'The front matter names another language than YAML.'),
  'front-matter-syntax': entry('error', 1, 'The front matter is not valid YAML.'),
  'front-matter-forbidden-key': entry('error', 1, 'A key of the front matter is a name that programs reserve.'),
  'front-matter-alias': entry('error', 1, 'Aliases, tags and merges are not allowed in front matter.'),
  'front-matter-duplicate-key': entry('error', 1, 'A key stands twice in the front matter.'),
  'front-matter-unknown-key': entry('error', 1, 'The front matter has a key that engross does not know.'),
  'front-matter-value': entry('error', 1, 'A value of the front matter has not the form that its key expects.'),
  'front-matter-contradiction': entry('warning', 1, 'The front matter and the text say different things.'),
  'path-slug': entry('error', 1, 'A name would lead out of the output folder.'),
  'path-reserved': entry('error', 1, 'A name is reserved by an operating system.'),
  'path-too-long': entry('error', 1, 'A name is too long for a file system.'),

  // The text
  'document-empty': entry('error', 1, 'A source holds no text.'),
  'document-duplicate-number': entry('error', 1, 'Two texts carry the same number or id.'),
  'label-gap': entry('warning', 1, 'A label is missing in a run of clauses.'),
  'label-duplicate': entry('warning', 1, 'A label stands twice in a run of clauses.'),
  'label-sequence': entry('warning', 1, 'A run of labels changes its alphabet or goes backward.'),
  'label-lookalike': entry('note', 1, 'A line looks like a label and was read as prose.'),
  'date-weekday': entry('warning', 1, 'The weekday does not agree with the date.'),
  'date-invalid': entry('error', 1, 'A date does not exist in the calendar.'),
  'table-shape': entry('warning', 1, 'The lines of a table have not all the same number of cells.'),
  'footnote-unmarked': entry('warning', 1, 'A paragraph stands like a note and has no mark.'),
  'footnote-undefined': entry('error', 1, 'A note mark has no note.'),
  'footnote-duplicate': entry('error', 1, 'Two notes carry the same mark.'),
  'footnote-unused': entry('error', 1, 'A note has no mark in the text.'),
  'number-missing': entry('warning', 1, 'A declaration or resolution has no number.'),
  'body-missing': entry('note', 1, 'Nobody states which body adopted the text.'),
  'dialect-recognised': entry('note', 1, 'Says as which tradition a text was read, and by which signs.'),
  'text-repaired': entry('note', 1, 'A named repair was made; it can be switched off.'),
  'text-glued-words': entry('warning', 1, 'Words or a date run together; they stay.'),
  'packet-split': entry('note', 1, 'A file that holds several texts was read as several.'),
  'packet-contents': entry('warning', 1, 'The contents of a packet and its texts do not agree.'),
  'text-stray-mark': entry('note', 1, 'A lone mark was set aside.'),
  'text-site-furniture': entry('note', 1, 'Words of a web page that are not part of the text were set aside.'),
  'text-page-furniture': entry('note', 1, 'A running head or folio was set aside.'),
  'text-metadata-line': entry('warning', 1, 'A stray line of metadata was set aside.'),
  'text-doubled-words': entry('note', 1, 'Words stand twice; they stay.'),
  'text-spacing': entry('note', 1, 'A space stands before a comma or full stop; it stays.'),
  'text-columns': entry('warning', 1, 'Two columns seem to have been copied side by side.'),
  'text-unverified': entry('warning', 1, 'A text is an unverified copy.'),
  'list-rejoined': entry('note', 1, 'A list in pieces was read as one.'),
  'note-moved': entry('note', 1, 'A note was taken out of a list and bound to its mark.'),
  'markup-unbalanced': entry('warning', 1, 'A sign of emphasis has no partner; it stays as a letter.'),
  'markup-html': entry('warning', 1, 'HTML in a source is text.'),
  'markup-directive': entry('warning', 1, 'A line looks like a directive; it is text.'),
  'link-dead': entry('warning', 1, 'A link in a source leads nowhere; its words stay.'),
  'link-disagrees': entry('warning', 1, 'Words that cite one text are linked to another; the words count.'),
  'link-unknown-target': entry('error', 1, 'A link names a target that does not exist.'),
  'link-refused': entry('error', 1, 'A link has an address that is not allowed.'),
  'text-words-lost': entry('error', 70, 'A part of a source is in neither the text nor the residue.'),

  // References
  'citation-unresolved': entry('warning', 1, 'A citation names a text that is not in the library.'),
  'citation-ambiguous': entry('warning', 1, 'A citation fits several texts.'),
  'citation-kind': entry('warning', 1, 'A citation calls a text by another kind than its own.'),
  'citation-clause-missing': entry('error', 1, 'A citation names a clause that its text does not have.'),
  'citation-override-stale': entry('warning', 1, 'The editor speaks of words that the text does not have.'),
  'citation-override-unknown': entry('error', 1, 'The editor names a target that does not exist.'),

  // Files brought in by `engross import`
  'import-kind': entry('error', 2, 'A file of this kind cannot be imported.'),
  'import-exists': entry('error', 2, 'A source or an original of this name is there already.'),
  'import-damaged': entry('error', 1, 'A file to import is damaged, locked or not what its name says.'),
  'import-several-texts': entry('error', 1, 'A file to import holds several texts.'),
  'import-letters': entry('error', 70, 'A source that was written from a file does not read as the file does.'),
  'import-left-out': entry('note', 1, 'Words that do not belong to the text were left out of the source.'),
  'import-counted': entry('note', 1, 'Labels that a file counts by itself were written out.'),
  'import-lost': entry('warning', 1, 'A part of a file has no place in a source.'),
  'import-changes': entry('warning', 1, 'A file holds changes that nobody has accepted or rejected.'),

  // Project, manifest, theme, templates
  'usage-unknown': entry('error', 2, 'A command, option or name is not known.'),
  'project-missing': entry('error', 2, 'There is no sources folder here or above.'),
  'manifest-missing': entry('error', 2, 'There is no manifest to build.'),
  'manifest-unknown': entry('error', 2, 'No manifest has this name.'),
  'manifest-outside': entry('warning', 2, 'A file that looks like a manifest lies outside sources/ and is not read.'),
  'manifest-text-unknown': entry('error', 2, 'The manifest names a text that is not in sources/.'),
  'manifest-text-twice': entry('error', 2, 'The manifest names a text twice.'),
  'manifest-status': entry('error', 2, 'A text that is not adopted stands among the adopted texts.'),
  'config-syntax': entry('error', 2, 'A settings file is not valid YAML.'),
  'config-unknown-key': entry('error', 2, 'A settings file has a key that engross does not know.'),
  'config-forbidden-key': entry('error', 2, 'A key of a settings file is a name that programs reserve.'),
  'config-value': entry('error', 2, 'A value of a settings file has not the form that its key expects.'),
  'config-out': entry('error', 2, 'The output folder would overwrite sources or the project.'),
  'theme-missing-style': entry('error', 2, 'The theme has no entry for an element.'),
  'word-template': entry('error', 2, 'The house template for Word cannot be used.'),
  'word-label-by-hand': entry('note', 1, 'Word cannot count a label; it stands as letters.'),
  'font-missing': entry('error', 2, 'A font file named by the theme cannot be opened.'),
  'font-no-glyph': entry('error', 1, 'No font of the theme can print a character.'),
  'template-missing': entry('error', 2, 'A template is missing.'),
  'template-uncalled': entry('warning', 2, 'A template of the project replaces none and is called by none.'),
  'template-syntax': entry('error', 2, 'A template is not valid Handlebars.'),
  'template-unknown-name': entry('error', 2, 'A template asks for a name that the data does not have.'),
  'template-unknown-helper': entry('error', 2, 'A template calls a helper that does not exist.'),
  'template-unknown-partial': entry('error', 2, 'A template calls a partial that does not exist.'),
  'template-unknown-element': entry('error', 2, 'A template writes an element that the theme does not have.'),
  'template-raw-output': entry('error', 2, 'A template prints a value without escaping it.'),
  'template-unquoted-attribute': entry('error', 2, 'A template puts a value into an attribute without quotes.'),
  'template-markup': entry('error', 2, 'What a template writes is not well formed.'),
  'template-recursion': entry('error', 2, 'A partial calls itself.'),
  'limit-template-output': entry('error', 2, 'A template writes more than the limit.'),

  // Layout
  'layout-unsettled': entry('warning', 1, 'Page references still moved after four rounds.'),
  'layout-too-narrow': entry('error', 2, 'The measure is narrower than a label or a word.'),
  'booklet-thick': entry('warning', 1, 'A booklet has more pages than can be folded at once.'),
  'layout-page-unknown': entry('error', 2, 'A page reference points to nothing in the volume.'),

  // The abstract syntax tree
  'ast-invalid': entry('error', 70, 'An abstract syntax tree that we made breaks its own schema.'),

  // Verification
  'verify-unreadable': entry('error', 3, 'A finished file cannot be read back.'),
  'verify-missing': entry('error', 3, 'Words of the text are missing in a finished file.'),
  'verify-added': entry('error', 3, 'A finished file has words that the text does not have.'),
  'verify-text': entry('error', 3, 'A finished file has other words than the text.'),
  'verify-direction': entry('error', 3, 'A finished file opens or runs the other way than its language.'),
  'verify-label': entry('error', 3, 'A label in a finished file differs from the adopted one.'),
  'verify-footnote': entry('error', 3, 'A note in a finished file differs or has lost its mark.'),
  'verify-link': entry('error', 3, 'A link in a finished file leads nowhere.'),
  'verify-hidden': entry('error', 3, 'A finished file holds hidden text.'),
  'verify-active': entry('error', 3, 'A finished file holds active content.'),
  'verify-too-large': entry('error', 3, 'A finished file inflates beyond the limit.'),
  'verify-doctype': entry('error', 3, 'A part of a Word file has a document type declaration.'),
  'verify-entry-name': entry('error', 3, 'An archive holds an unsafe entry name.'),
  'verify-charset': entry('error', 3, 'A page declares another character set than its own.'),

  // Word copies that came back
  'copy-unreadable': entry('error', 1, 'A Word copy cannot be read.'),
  'copy-unknown': entry('error', 2, 'A Word copy does not say which text it came from.'),

  // Files
  'file-read': entry('error', 4, 'A file cannot be read.'),
  'file-write': entry('error', 4, 'A file cannot be written.'),
  'file-changed': entry('error', 4, 'A source changed while it was being built.'),
  'file-skipped': entry('note', 4, 'Something in sources/ is not a regular file.'),
  'out-locked': entry('error', 4, 'Another build is writing to the same folder.'),
  'path-outside': entry('error', 1, 'A link in the sources leads out of the project.'),
  'path-name': entry('error', 1, 'A file name holds control characters.'),
  'output-collision': entry('error', 1, 'Two outputs have names that some file systems take for one.'),
  'limit-file-size': entry('error', 1, 'A source is larger than the limit.'),
  'limit-lines': entry('error', 1, 'A source has more lines than the limit.'),
  bug: entry('error', 70, 'A fault of engross itself.'),
} as const satisfies Record<string, Entry>

export type FindingCode = keyof typeof FINDING_CODES

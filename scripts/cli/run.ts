/**
 * Arguments in, exit status out. The commands are listed here; each is loaded only when it is called, so that
 * `--version` does not wait for the PDF library.
 */
import { Command, CommanderError, Option } from 'commander'
import { FORMAT_NAMES } from '../compose/format-name.ts'
import { suggest } from '../nearest.ts'
import { createReport, exitStatus, Refusal } from '../report.ts'
import { VERSION } from '../version.ts'
import { close } from './close.ts'
import type { CommonOptions, Terminal } from './terminal.ts'
import { write } from './terminal.ts'
import { usageFault } from './usage.ts'

export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0
  const program = createProgram(terminal, (exit) => {
    status = exit
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return status
  } catch (cause) {
    return explain(cause, words, terminal)
  }
}

function createProgram(terminal: Terminal, end: (status: number) => void): Command {
  const program = new Command('engross')
    .description('Turns the texts that assemblies adopt into one volume in PDF, Word and HTML.')
    .version(VERSION, '-V, --version', 'print the version')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: () => {}, // What is wrong is said like every finding; see `explain`.
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
    })
    .allowExcessArguments(true)
    .action(async (options: CommonOptions, command: Command) => {
      refuseUnknownCommand(command)
      end(await (await import('./status.ts')).status(terminal, options))
    })
    .addHelpText('after', EXITS)
  common(program)
  program
    .command('build')
    .description('Make the volumes: PDF, Word, HTML and JSON, and each text on its own')
    .argument('[manifest...]', 'names of manifests in sources/ (default: all)')
    .addOption(formatOption())
    .addOption(
      namesOption(
        '--profile <names>',
        'how it looks: screen, print, a5, letter, draft, or your own; several as print,a5',
      ),
    )
    .option('--out <folder>', 'output folder (default: out beside sources/)')
    .action(async (names: string[], _, command: Command) =>
      end(await (await import('./build.ts')).build(terminal, names, command.optsWithGlobals())),
    )
  program
    .command('check')
    .description('Read everything and list all findings; nothing is written')
    .argument('[manifest...]', 'names of manifests in sources/ (default: all)')
    .action(async (names: string[], _, command: Command) =>
      end(await (await import('./check.ts')).check(terminal, names, command.optsWithGlobals())),
    )
  program
    .command('import')
    .description('Bring Word files, web pages, PDFs and plain texts into sources/; the originals are kept')
    .argument('<files...>', '.docx, .html, .pdf, .md or .txt files')
    .option('--as <name>', 'name of the new source (default: what the text is called)')
    .action(async (files: string[], _, command: Command) =>
      end(await (await import('./import.ts')).importFiles(terminal, files, command.optsWithGlobals())),
    )
  program
    .command('doctor')
    .description('Say whether everything is in place, or what a Word template gives to a volume')
    .argument('[template]', 'a house template for Word: house.docx or house.dotx')
    .action(async (template: string | undefined, _, command: Command) =>
      end(await (await import('./doctor.ts')).doctor(terminal, template, command.optsWithGlobals())),
    )
  program
    .command('show')
    .description('Print a text as the program reads it')
    .argument('<source>', 'a file in sources/, or the name of a text, as declaration-489')
    .addOption(new Option('--as <view>', 'what to print').choices(['ast', 'galley', 'findings']).default('ast'))
    .action(async (source: string, _, command: Command) =>
      end(await (await import('./show.ts')).show(terminal, source, command.optsWithGlobals())),
    )
  program
    .command('refs')
    .description('Print what cites what, open citations first')
    .argument('[text]', 'the id of a text, or its file in sources/ (default: all)')
    .option('--csv', 'print a table for a spreadsheet')
    .action(async (text: string | undefined, _, command: Command) =>
      end(await (await import('./refs.ts')).refs(terminal, text, command.optsWithGlobals())),
    )
  program
    .command('redline')
    .description('Compare two texts: a Word file with tracked changes, and a page with both sides')
    .argument('<before>', 'the older text: an id, a file in sources/, or any file')
    .argument('<after>', 'the newer text')
    .addOption(namesOption('--format <names>', 'formats to make: docx,html').default('docx,html'))
    .option('--out <folder>', 'output folder (default: out beside sources/)')
    .action(async (before: string, after: string, _, command: Command) =>
      end(await (await import('./redline.ts')).redline(terminal, [before, after], command.optsWithGlobals())),
    )
  program
    .command('changes')
    .description('List what colleagues changed in a Word copy, tracked or not, against the published text')
    .argument('<copy>', 'the Word file that came back')
    .option('--text <id>', 'the text it is a copy of, when the file does not say so')
    .addOption(new Option('--format <name>', 'where to show it').choices(['text', 'html']).default('text'))
    .option('--out <folder>', 'output folder of the page (default: out beside sources/)')
    .action(async (copy: string, _, command: Command) =>
      end(await (await import('./changes.ts')).changes(terminal, copy, command.optsWithGlobals())),
    )
  return program
}

/** A word that is no command lands at the program itself, which takes none. */
function refuseUnknownCommand(program: Command): void {
  const [word] = program.args
  if (word === undefined) return
  const known = program.commands.map((command) => command.name())
  throw new Refusal({
    code: 'usage-unknown',
    place: null,
    message: `There is no command “${word}”.`,
    hint: suggest(word, known, `There are: ${known.join(', ')}.`),
  })
}

function common(command: Command): Command {
  return command
    .option('--json', 'print everything as one JSON object, for programs')
    .option('--strict', 'take warnings for errors')
    .option('-q, --quiet', 'print problems only')
    .option('--no-color', 'no colours')
    .option('--cwd <folder>', 'work in another folder')
}

function formatOption(): Option {
  const names = FORMAT_NAMES.join(',')
  return namesOption('--format <names>', `formats to make: ${names} (default: what the manifest says)`)
}

/** An option that takes several names: with commas between them, or said once for each. */
function namesOption(flags: string, description: string): Option {
  const said: string[] = []
  return new Option(flags, description).argParser((names) => {
    said.push(names)
    return said.join(',')
  })
}

const EXITS = `
First steps:
  engross import <your files>   brings texts into sources/
  engross build                 makes the volume in out/

Exit status:
  0    done
  1    problems in the texts
  2    wrong usage or settings
  3    verification failed, nothing published
  4    files cannot be read or written
  70   a fault of engross
  130  interrupted`

/** Turns what was thrown into words and a status. Only a fault of our own shows a trace. */
async function explain(cause: unknown, words: readonly string[], terminal: Terminal): Promise<number> {
  const command = words.find((word) => !word.startsWith('-')) ?? ''
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return 0
    return explain(new Refusal(usageFault(cause, `engross ${command}`.trim())), words, terminal)
  }
  if (cause instanceof Refusal) {
    const findings = [cause.finding, ...cause.others]
    const options = { json: words.includes('--json'), color: !words.includes('--no-color') }
    return close(terminal, options, { command, findings, sources: new Map(), result: '', facts: {}, show: 'all' })
  }
  const trace = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  await write(
    terminal.stderr,
    `This is a fault of engross ${VERSION}, not of your texts. Nothing was published.\nPlease send the lines below, and the source if you may, to whoever keeps engross for you.\n\n${trace}\n`,
  )
  const report = createReport()
  report.say({ code: 'bug', place: null, message: trace })
  return exitStatus(report.findings)
}

import type { Terminal } from './terminal.ts'

const [ENTER, TAB, DOWN] = ['\r', '\t', '\u001b[B']

/** What is typed into the petition's form, and the words by which its fields are found. */
export type Form = { name: string; email: string; country: string; labels: { name: string; choices: string } }

/** How a browser for terminals is told what to do; all of them are packages of Debian, named as their programs. */
export type TextBrowser = {
  program: string
  /** A line for the shell; the address is in its environment. */
  line: string
  /** From the top of a page that has the form, to the form filled in and agreed to. */
  fill(terminal: Terminal, form: Form): Promise<void>
  /** The button that comes next on the page. */
  press(terminal: Terminal, words: string): Promise<void>
}

const w3m: TextBrowser = {
  program: 'w3m',
  line: 'w3m -cookie "$ADDRESS"',
  async fill(terminal, { name, email, country, labels }) {
    await findInW3m(terminal, labels.name)
    for (const text of [name, email]) {
      terminal.press(TAB + ENTER)
      await terminal.shows(/^TEXT:/m)
      terminal.press(text + ENTER)
      await terminal.shows(inField(text))
    }
    terminal.press(TAB + ENTER)
    await terminal.shows(/│Afghanistan|│Afganistán/)
    terminal.press(`/${country}${ENTER}`)
    await terminal.shows(/^Forward: /m)
    terminal.press(ENTER)
    await terminal.shows(inField(country))
    await findInW3m(terminal, labels.choices)
    terminal.press(TAB + ENTER)
    await terminal.shows(/\[\*\]/)
  },
  async press(terminal, words) {
    await findInW3m(terminal, words)
    terminal.press(ENTER)
  },
}

async function findInW3m(terminal: Terminal, words: string): Promise<void> {
  terminal.press('/')
  await terminal.shows(/^Forward: $/m)
  terminal.press(words + ENTER)
  await terminal.shows(/Viewing/)
}

const lynx: TextBrowser = {
  program: 'lynx',
  line: 'lynx -accept_all_cookies "$ADDRESS"',
  async fill(terminal, { name, email, country, labels }) {
    await findInLynx(terminal, labels.name, /\(Text( entry |)field/)
    terminal.press(name + TAB)
    await terminal.shows(inField(name))
    terminal.press(email + TAB)
    await terminal.shows(/\(Option list\)/)
    terminal.press(ENTER)
    await terminal.shows(/Afghanistan|Afganistán/)
    terminal.press('/')
    await terminal.shows(/query/)
    terminal.press(country + ENTER)
    await terminal.shows(new RegExp(country))
    terminal.press(ENTER)
    await terminal.shows(inField(country))
    await findInLynx(terminal, labels.choices, /\((Textarea|Checkbox Field)\)/)
    await terminal.until(/\(Checkbox Field\)/, TAB)
    terminal.press(ENTER)
    await terminal.shows(/\[X\]/)
  },
  async press(terminal, words) {
    await findInLynx(terminal, words, /submit/)
    terminal.press(ENTER)
  },
}

async function findInLynx(terminal: Terminal, words: string, found: RegExp): Promise<void> {
  terminal.press('/')
  await terminal.shows(/query/)
  terminal.press(words + ENTER)
  await terminal.shows(found)
}

const elinks: TextBrowser = {
  program: 'elinks',
  line: 'elinks -no-home "$ADDRESS"',
  async fill(terminal, { name, email, country, labels }) {
    terminal.press('/')
    await terminal.shows(/Search/)
    terminal.press(labels.name + ENTER)
    await terminal.shows(/name name/)
    for (const [text, next] of [
      [name, /name email/],
      [email, /name country/],
    ] as const) {
      // What is typed goes into a field only after Enter.
      terminal.press(ENTER + text + DOWN)
      await terminal.shows(next)
    }
    terminal.press(ENTER)
    await terminal.shows(/│ (Afghanistan|Afganistán)/)
    terminal.press(`/${country}${ENTER}`)
    await terminal.shows(inField(country))
    for (const next of [/name region/, /name postcode/, /name comment/, /name consent/]) {
      terminal.press(DOWN)
      await terminal.shows(next)
    }
    terminal.press(ENTER)
    await terminal.shows(/\[X\]/)
  },
  async press(terminal) {
    await terminal.until(/^Post form to/m, DOWN)
    terminal.press(ENTER)
    await terminal.shows(/Do you want to post/)
    terminal.press(ENTER)
  },
}

export const BROWSERS = [w3m, lynx, elinks]

function inField(text: string): RegExp {
  return new RegExp(`(\\[_?|[ _])${text}[ _]*\\]?`)
}

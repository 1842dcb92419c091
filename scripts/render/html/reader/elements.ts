/**
 * Elements made by the reader's script. Words are always given as text, so that nothing a text says becomes markup;
 * the policy of the page forbids every other way.
 */
export type Attributes = Readonly<Record<string, string>>

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** A button that does one thing: `label` is what is heard, once, and shown to who points at it; `sign` what is seen. */
export function makeButton(label: string, sign: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', title: label }, make('span', { 'aria-hidden': 'true' }, sign))
  button.addEventListener('click', press)
  return button
}

/** The place that an address of this page names: '#declaration-489.28.j'. */
export function placeAt(address: string): HTMLElement | null {
  if (!address.startsWith('#')) return null
  return document.getElementById(decodeURIComponent(address.slice(1)))
}

let voice: HTMLElement | null = null

/** Says a short sentence to those who listen: "Copied". */
export function announce(sentence: string): void {
  if (voice === null) {
    voice = make('p', { class: 'reader-voice', role: 'status', lang: 'en' })
    document.body.append(voice)
  }
  voice.textContent = sentence
}
